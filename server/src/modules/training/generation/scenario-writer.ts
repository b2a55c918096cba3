import type { GenerationRequest, Scenario } from '@guildhall/training/scenario';

/** Makes scenarios: by templates without a network, or by a language model. */
export interface ScenarioWriter {
  /**
   * @throws GuildError SCENARIO_REFUSED when what was made cannot be used, UNAVAILABLE
   *   when nothing could be made now.
   */
  write(request: GenerationRequest, signal?: AbortSignal): Promise<Scenario>;
}
