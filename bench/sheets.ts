import { readShippedSheetRules } from '@guildhall/server';
import {
  type CharacterCommand,
  createSheetRules,
  deriveSheet,
  newCharacter,
  quickBuild,
  type SheetRules,
  type StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { startTestServer } from '@guildhall/test-kit';
import { type Measurement, measure } from './measure.ts';
import { withPostgres } from './postgres.ts';

/** Milliseconds. */
const LIMITS = { derivation: 0.3, command: 25 } as const;

/** Spells and features that are on at once: everything at the table helps or hinders. */
const EFFECTS = [
  'spell-bless',
  'spell-bane',
  'spell-shield-of-faith',
  'spell-mage-armor',
  'spell-haste',
  'spell-barkskin',
  'spell-heroism',
  'spell-aid',
  'spell-longstrider',
  'spell-guidance',
  'spell-stoneskin',
  'spell-fly',
  'spell-warding-bond',
  'spell-magic-weapon',
  'spell-foresight',
] as const;

/** What somebody carries in the twentieth level: weapons of every kind, a shield, and a pack. */
const ITEMS = ['quarterstaff', 'dagger', 'handaxe', 'light-crossbow', 'shield', 'backpack', 'torch'] as const;

/** Wizard, cleric, bard and sorcerer, level 20, with fifteen effects. */
function caster(rules: SheetRules): StoredCharacter {
  const levels = { wizard: 7, cleric: 6, bard: 4, sorcerer: 3 };
  const classes = Object.entries(levels).flatMap(([name, count]) => Array<string>(count).fill(name));
  const blank = newCharacter({ edition: rules.edition, name: 'Ilse' });
  const built = quickBuild(blank, { classes }, rules, () => 0);
  return {
    ...built,
    inventory: ITEMS.map((slug, i) => ({
      id: `item-${i}`,
      slug,
      name: slug,
      count: 1,
      equipped: i === 0 ? 'main' : slug === 'shield' ? 'off' : null,
      attuned: false,
    })),
    effects: EFFECTS.map((id) => ({ id, rounds: 0 })),
    conditions: ['poisoned'],
    exhaustion: 1,
  };
}

/** A sheet worked out anew, as after every command. */
async function derivation(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const edition of ['2014', '2024'] as const) {
    const rules = createSheetRules(await readShippedSheetRules(edition));
    const character = caster(rules);
    const sheet = deriveSheet(character, rules);
    if (sheet.level !== 20 || sheet.effects.filter(({ on }) => on).length < EFFECTS.length)
      throw new Error('The character is not the one that is promised.');
    rows.push(
      measure(`sheet of a level-20 caster, ${edition}`, () => deriveSheet(character, rules), {
        warmUp: 2000,
        samples: 2000,
        limit: LIMITS.derivation,
        note: `four classes, ${EFFECTS.length} effects, ${ITEMS.length} things carried`,
      }),
    );
  }
  return rows;
}

/** Commands of an evening: hit, healed, knocked down, up again. */
const COMMANDS: readonly CharacterCommand[] = [
  { type: 'damage', parts: [{ amount: 7, type: 'fire' }] },
  { type: 'heal', amount: 5 },
  { type: 'condition', condition: 'prone', on: true },
  { type: 'condition', condition: 'prone', on: false },
];

/** A command from request to answer with the new sheet, through HTTP without the network. */
async function roundTrip(kind: string, env: Readonly<Record<string, string>>): Promise<Measurement> {
  const server = await startTestServer({ env });
  try {
    const send = async (path: string, body: object) => {
      const { statusCode, body: text } = await server.app.inject({
        method: 'POST',
        url: `/api/v1/characters${path}`,
        headers: { host: '127.0.0.1' },
        payload: body,
      });
      if (statusCode >= 300) throw new Error(`${path}: ${text}`);
      return JSON.parse(text) as { readonly data: { readonly id: string } };
    };
    const rules = createSheetRules(await readShippedSheetRules('2024'));
    const { data } = await send('', { document: caster(rules) });
    const times: number[] = [];
    for (let i = -40; i < 200; i++) {
      const command = COMMANDS[(i + 40) % COMMANDS.length];
      const start = performance.now();
      await send(`/${data.id}/commands`, { clientId: `command-${i + 40}`, command });
      if (i >= 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      name: `command on a sheet, ${kind}, 95th percentile`,
      median: at(0.95),
      p99: at(0.99),
      min: at(0.5),
      samples: times.length,
      ...(kind === 'postgres' ? { limit: LIMITS.command } : {}),
      note: 'level-20 caster, answer with the whole sheet; "min" is the median',
    };
  } finally {
    await server.dispose();
  }
}

/** Derivation, and a command in play on both databases; PostgreSQL only where one is named. */
export async function sheets(): Promise<Measurement[]> {
  const embedded = await roundTrip('embedded', {});
  const postgres = await withPostgres((url) => roundTrip('postgres', { DATABASE_URL: url }));
  return [...(await derivation()), embedded, ...(postgres === null ? [] : [postgres])];
}
