import type { GenerationRequest, Scenario } from '@guildhall/training/scenario';

/** Makes scenarios: by templates without a network, or by a language model. */
export interface ScenarioWriter {
  /** Who writes: `templates`, or the name of a model. */
  readonly name: string;
  /**
   * @param signal gives up the wait.
   * @throws GuildError SCENARIO_REFUSED when what was made cannot be used, UNAVAILABLE
   *   when nothing could be made now.
   */
  write(request: GenerationRequest, signal?: AbortSignal): Promise<Scenario>;
}
