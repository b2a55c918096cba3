import type { HomebrewEntryJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import {
  type AnyEntry,
  directedReferences,
  type Edition,
  findCycle,
  isSlug,
  type Kind,
  slugify,
} from '@guildhall/tabletop/compendium';
import type { Clock, NewId } from '../../platform/ports.ts';
import { type EntriesRepo, type EntryRow, isSlugTaken, type Viewer } from './entries.repo.ts';
import type { EntriesWriteRepo, Target } from './entries-write.repo.ts';
import { entryValues } from './entry-rows.ts';
import { entryOfHomebrew, homebrewProblems } from './homebrew-check.ts';

export interface HomebrewParts {
  readonly repo: EntriesRepo;
  readonly writer: EntriesWriteRepo;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface HomebrewInput {
  readonly entry: HomebrewEntryJson;
  readonly campaignId?: string | undefined;
}

/** Entries that a circle is looked for in; a longer way round is none that anybody means. */
const REACH_LIMIT = 500;

/** Entries of a user's own: checked, kept in versions, changed only by their owner. */
export class HomebrewService {
  readonly #parts: HomebrewParts;

  constructor(parts: HomebrewParts) {
    this.#parts = parts;
  }

  async get(id: string, viewer: Viewer): Promise<EntryRow> {
    return (await this.#parts.repo.findOwn(id, viewer)) ?? notFound(id);
  }

  /** Throws ENTRY_INVALID with every problem, or ENTRY_SLUG_TAKEN. */
  async create({ entry: sent, campaignId }: HomebrewInput, viewer: Viewer): Promise<EntryRow> {
    const { repo, writer, clock, newId } = this.#parts;
    refuseProblems(sent);
    const entry = entryOfHomebrew(sent, await this.#freeSlug(sent, viewer, null));
    await this.#refuseCycles(entry, viewer);
    const values = entryValues(entry, 'homebrew', newId);
    const target: Target = {
      scope: 'own',
      ownerId: viewer.ownerId,
      campaignId: campaignId ?? null,
      pack: null,
    };
    await repo.atomically(async (db) => {
      const { added } = await writer.upsert(db, [values], target, clock.now());
      // Somebody else was faster with the same slug: nothing of theirs is overwritten.
      if (added === 0) throw slugTaken(entry.kind, entry.slug);
    });
    return this.get(values.id, viewer);
  }

  /** Replace exactly version `version`; the one before is kept. */
  async update(id: string, version: number, input: HomebrewInput, viewer: Viewer): Promise<EntryRow> {
    const { repo, writer, clock, newId } = this.#parts;
    const current = await this.get(id, viewer);
    refuseStale(current, version);
    const sent = { ...input.entry, slug: input.entry.slug ?? current.slug };
    refuseProblems(sent);
    refuseMove(sent, current);
    const entry = entryOfHomebrew(sent, await this.#freeSlug(sent, viewer, id));
    await this.#refuseCycles(entry, viewer);
    const values = { ...entryValues(entry, 'homebrew', newId), id };
    const target: Target = {
      scope: 'own',
      ownerId: viewer.ownerId,
      campaignId: input.campaignId ?? current.campaign_id,
      pack: current.pack,
    };
    await repo
      .atomically(async (db) => {
        const row = await repo.lockOwn(id, db);
        if (row === undefined) throw notFound(id);
        refuseStale(row, version);
        if (row.content_hash === values.content_hash && row.slug === entry.slug) return;
        await writer.replace(db, values, target, clock.now());
      })
      .catch((error: unknown) => {
        throw isSlugTaken(error) ? slugTaken(entry.kind, entry.slug) : error;
      });
    return this.get(id, viewer);
  }

  async remove(id: string, version: number | null, viewer: Viewer): Promise<void> {
    const { repo, clock } = this.#parts;
    if (await repo.remove(id, viewer, version, clock.now())) return;
    refuseStale(await this.get(id, viewer), version ?? -1);
  }

  /** Take back a deletion. Throws ENTRY_SLUG_TAKEN when another entry has its place now. */
  async restore(id: string, viewer: Viewer): Promise<EntryRow> {
    await this.#parts.repo.restore(id, viewer).catch((error: unknown) => {
      throw isSlugTaken(error) ? new GuildError('ENTRY_SLUG_TAKEN', undefined, {}, error) : error;
    });
    return this.get(id, viewer);
  }

  /** The slug that was asked for when it is free; one made of the name otherwise. */
  async #freeSlug(sent: HomebrewEntryJson, viewer: Viewer, self: string | null): Promise<string> {
    const { repo } = this.#parts;
    const taken = async (slug: string) => {
      const rows = await repo.bySlug(sent.kind as Kind, slug, viewer);
      return rows.some(({ edition, id }) => edition === sent.edition && id !== self);
    };
    if (sent.slug !== undefined) {
      if (await taken(sent.slug)) throw slugTaken(sent.kind, sent.slug);
      return sent.slug;
    }
    const stem = slugify(sent.name).slice(0, 100);
    if (!isSlug(stem))
      throw invalid(
        'body.entry.name',
        'format',
        'has no letter or digit of which an address could be made; send a slug',
      );
    for (const slug of [stem, `${stem}-homebrew`]) if (!(await taken(slug))) return slug;
    for (let number = 2; number < 100; number++) {
      const slug = `${stem}-homebrew-${number}`;
      if (!(await taken(slug))) return slug;
    }
    throw slugTaken(sent.kind, stem);
  }

  async #refuseCycles(entry: AnyEntry, viewer: Viewer): Promise<void> {
    const reachable = await this.#reachable(entry, viewer);
    const cycle = findCycle(entry, (kind, slug) => reachable.get(`${kind}/${slug}`));
    if (cycle === null) return;
    throw invalid(
      `body.entry.${cycle.path}`,
      'cycle',
      `leads back to this entry: ${cycle.through.join(' → ')}`,
    );
  }

  /** Everything that the directed references of an entry lead to, layer by layer. */
  async #reachable(entry: AnyEntry, viewer: Viewer): Promise<ReadonlyMap<string, AnyEntry>> {
    const found = new Map<string, AnyEntry>();
    let wanted = directedReferences(entry).map(({ to }) => to);
    while (wanted.length > 0 && found.size < REACH_LIMIT) {
      const rows = await this.#parts.repo.byAddresses(entry.edition as Edition, wanted, viewer);
      const fresh = rows.filter(({ kind, slug }) => !found.has(`${kind}/${slug}`));
      for (const row of fresh) found.set(`${row.kind}/${row.slug}`, row as unknown as AnyEntry);
      wanted = fresh
        .flatMap((row) => directedReferences(row as unknown as AnyEntry).map(({ to }) => to))
        .filter(({ kind, slug }) => !found.has(`${kind}/${slug}`));
    }
    return found;
  }
}

function refuseProblems(sent: HomebrewEntryJson): void {
  const fields = homebrewProblems(sent, 'body.entry').slice(0, 64);
  const [first] = fields;
  if (first === undefined) return;
  const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  throw new GuildError('ENTRY_INVALID', `${first.path} ${first.message}${more}`, { fields });
}

function refuseMove(sent: HomebrewEntryJson, current: EntryRow): void {
  for (const key of ['kind', 'edition'] as const) {
    if (sent[key] !== current[key])
      throw invalid(`body.entry.${key}`, 'not_allowed', `stays ${current[key]}; add a new entry instead`);
  }
}

function refuseStale(row: EntryRow, version: number): void {
  if (row.version === version) return;
  throw new GuildError(
    'STALE_VERSION',
    `The change was made from version ${version}; the current one is ${row.version}. Fetch it, apply the change again and send its version.`,
    { current: row.version },
  );
}

function invalid(path: string, code: string, message: string): GuildError {
  return new GuildError('ENTRY_INVALID', `${path} ${message}`, { fields: [{ path, code, message }] });
}

function slugTaken(kind: string, slug: string): GuildError {
  return new GuildError(
    'ENTRY_SLUG_TAKEN',
    `${kind}/${slug} is taken in this rule set. Choose another slug.`,
  );
}

function notFound(id: string): never {
  throw new GuildError('ENTRY_NOT_FOUND', `You have no homebrew entry ${id}.`);
}
