import type { ScenarioProblemJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import {
  type GenerationRequest,
  lintScenario,
  readScenarioJson,
  type Scenario,
  scenarioJson,
} from '@guildhall/training/scenario';
import type { Principal } from '../../../platform/auth/principal.ts';
import { userIdOf } from '../../../platform/auth/principal.ts';
import type { NewId } from '../../../platform/ports.ts';
import type { ScenarioWriter } from '../generation/scenario-writer.ts';
import type { DraftedMail, MailThread } from '../safe-display/index.ts';
import type { AttemptStore } from './attempts.repo.ts';
import type { CatalogService } from './catalog.service.ts';

/** Time that writing a scenario may take; who asks waits for it. */
const GENERATION_MS = 110_000;

/** A scenario as its author has it. */
export interface SourceAnswer {
  readonly id: string;
  readonly version: number;
  readonly source: Record<string, unknown>;
  readonly warnings: ScenarioProblemJson[];
}

function problemsOf(scenario: Scenario): ScenarioProblemJson[] {
  return lintScenario(scenario).map(({ path, code, severity, message, suggestion }) => ({
    path,
    code,
    severity,
    message: suggestion === '' ? message : `${message} ${suggestion}`,
  }));
}

function answer(scenario: Scenario): SourceAnswer {
  return {
    id: scenario.id,
    version: scenario.version,
    source: scenarioJson(scenario) as Record<string, unknown>,
    warnings: problemsOf(scenario).filter(({ severity }) => severity === 'warning'),
  };
}

/** Reads a scenario that may be played. @throws GuildError SCENARIO_INVALID with every path. */
function playable(source: unknown, identity: { readonly id?: string; readonly version: number }): Scenario {
  const read = readScenarioJson(source);
  const scenario = { ...read, ...identity };
  const errors = problemsOf(scenario).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new GuildError('SCENARIO_INVALID', `The scenario cannot be played: ${errors[0]?.message}`, {
      fields: errors.map(({ path, code, message }) => ({ path, code, message })),
    });
  }
  return scenario;
}

/** Scenarios of one's own: checked, kept, edited, read back; mails as drafts of them. */
export class AuthoringService {
  readonly #catalog: CatalogService;
  readonly #attempts: AttemptStore;
  readonly #newId: NewId;
  readonly #writer: ScenarioWriter;
  readonly #mails: MailThread;

  constructor(parts: {
    catalog: CatalogService;
    attempts: AttemptStore;
    newId: NewId;
    writer: ScenarioWriter;
    mails: MailThread;
  }) {
    this.#writer = parts.writer;
    this.#mails = parts.mails;
    this.#catalog = parts.catalog;
    this.#attempts = parts.attempts;
    this.#newId = parts.newId;
  }

  /** Every problem of a scenario; what cannot be read as one is a problem as well. */
  lint(source: unknown): ScenarioProblemJson[] {
    let scenario: Scenario;
    try {
      scenario = readScenarioJson(source);
    } catch (error) {
      if (!(error instanceof GuildError) || error.code !== 'SCENARIO_INVALID') throw error;
      const fields = error.details.fields ?? [];
      return fields.map(({ path, code, message }) => ({ path, code, message, severity: 'error' as const }));
    }
    return problemsOf(scenario);
  }

  async create(author: Principal, source: unknown): Promise<SourceAnswer> {
    const scenario = playable(source, { version: 1 });
    await this.#catalog.create(scenario, { ownerId: userIdOf(author), anchor: false });
    return answer(scenario);
  }

  /**
   * Have a scenario written and keep it as the author's. It rates nobody before play has
   * measured it, whatever wrote it.
   *
   * @throws GuildError SCENARIO_REFUSED, UNAVAILABLE as the writer does; nothing is kept then.
   */
  async generate(author: Principal, request: GenerationRequest): Promise<SourceAnswer> {
    const scenario = await this.#writer.write(request, AbortSignal.timeout(GENERATION_MS));
    await this.#catalog.create(scenario, { ownerId: userIdOf(author), anchor: false });
    return answer(scenario);
  }

  async edit(id: string, version: number, source: unknown): Promise<SourceAnswer> {
    const scenario = playable(source, { id, version: version + 1 });
    return answer(await this.#catalog.edit(id, version, scenario, { anchor: false }));
  }

  /** A scenario with its truth: for administrators and for who has answered this version. */
  async source(reader: Principal, id: string): Promise<SourceAnswer> {
    const { scenario, version } = await this.#catalog.current(id);
    const readerId = userIdOf(reader);
    const known =
      reader.role === 'admin' ||
      scenario.owner_id === readerId ||
      (await this.#attempts.hasMet(readerId, id, version.version));
    if (known) return answer(version.source);
    throw new GuildError('FORBIDDEN', 'This would tell what the scenario is. Answer it first.');
  }

  /** A mail made safe, and a draft of a scenario of it. @throws GuildError MAIL_UNREADABLE, MAIL_TOO_LARGE. */
  readMail(bytes: Uint8Array): Promise<DraftedMail> {
    return this.#mails.read(bytes, `mail-${this.#newId().slice(-12)}`);
  }

  /** The draft of a mail as JSON with what is missing in it. */
  draft(draft: Scenario): { source: Record<string, unknown>; problems: ScenarioProblemJson[] } {
    return { source: scenarioJson(draft) as Record<string, unknown>, problems: problemsOf(draft) };
  }
}
