import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import { createCalculator } from './calculator.ts';
import { computeBuild } from './compute-build.ts';
import { entry, slotted, tinyBuild } from './tiny-data.fixture.ts';

/** Mistakes that other planners were caught with, on real game data. heroes-peers, bugs 2 to 8. */

const data = loadStarterPack();
const LUCK = (letter: string, level = 50) => slotted(`Crafted_Luck_of_the_Gambler_${letter}`, { level });
const build = (...picks: Parameters<typeof tinyBuild>) => ({
  ...tinyBuild(...picks),
  archetype: 'Class_Tanker',
});
const WEAVE = 'Pool.Fighting.Weave';
const copiesOf = (made: ReturnType<typeof build>) =>
  new Map(
    computeBuild(data, made).setBonuses.map(({ bonusPower, copies, counted }) => [
      bonusPower.split('.').at(-1)?.toLowerCase(),
      [copies, counted],
    ]),
  );

describe('the rule of five', () => {
  it('goes by the bonus power: two powers of the same size are counted apart', () => {
    // 7.5 % recharge: five from Luck of the Gambler, and one more of another name.
    const luck = [
      'Pool.Fighting.Weave',
      'Pool.Leaping.Combat_Jumping',
      'Pool.Flight.Hover',
      'Pool.Leadership.Defense',
      'Pool.Invisibility.Stealth',
      'Tanker_Defense.Super_Reflexes.Focused_Fighting',
      'Tanker_Defense.Super_Reflexes.Focused_Senses',
    ].map((power) => entry(power, [LUCK('F')], { include: false }));
    const six = computeBuild(data, build(...luck));
    expect(six.totals.recharge.value).toBeCloseTo(0.375, 9);
    expect(copiesOf(build(...luck)).get('luck_of_the_gambler')).toEqual([7, 5]);
    const apocalypse = ['A', 'B', 'C', 'D', 'E'].map((letter) => slotted(`Crafted_Apocalypse_${letter}`));
    const more = computeBuild(
      data,
      build(...luck, entry('Epic.Flame_Mastery.Fire_Blast', apocalypse, { include: false })),
    );
    expect(more.totals.recharge.value).toBeCloseTo(0.375 + 0.1, 9);
  });
});

describe('pieces of a set', () => {
  it('count once a power, however often one is slotted', () => {
    const five = build(
      entry(
        WEAVE,
        Array.from({ length: 5 }, () => LUCK('A')),
      ),
    );
    expect(computeBuild(data, five).setBonuses).toEqual([]);
    const two = build(entry(WEAVE, [LUCK('A'), LUCK('A'), LUCK('B')]));
    expect([...copiesOf(two).keys()]).toEqual(['improved_regeneration_4']);
  });

  it('count by power: three and three are not six', () => {
    const halves = build(
      entry(
        WEAVE,
        ['A', 'B', 'C'].map((letter) => LUCK(letter)),
      ),
      entry(
        'Pool.Leaping.Combat_Jumping',
        ['D', 'E', 'F'].map((letter) => LUCK(letter)),
      ),
    );
    expect(copiesOf(halves)).toEqual(
      new Map([
        ['improved_regeneration_4', [2, 2]],
        ['increased_health_2', [2, 2]],
        ['luck_of_the_gambler', [1, 1]],
      ]),
    );
  });

  it('strengthen a power once, however often one is slotted there', () => {
    const defense = (...letters: string[]) =>
      computeBuild(
        data,
        build(
          entry(
            WEAVE,
            letters.map((letter) => LUCK(letter)),
          ),
        ),
      ).powers[0]?.enhancement.defense?.before;
    expect(defense('A', 'A', 'A')).toBe(defense('A'));
  });

  it('that are unique count once in a build, crafted or attuned, and the second is named', () => {
    const steadfast = (uid: string) => entry('Pool.Fighting.Tough', [slotted(uid, { level: 30 })]);
    const one = steadfast('Crafted_Steadfast_Protection_B');
    const once = computeBuild(data, build(one));
    const twice = computeBuild(data, build(one, one, steadfast('Attuned_Steadfast_Protection_B')));
    expect(once.totals.defense.melee.value).toBeCloseTo(0.03, 9);
    expect(twice.totals.defense.melee.value).toBe(once.totals.defense.melee.value);
    expect(copiesOf(build(one, one)).get('steadfast_protection_def')).toEqual([1, 1]);
    expect(twice.problems.filter(({ code }) => code === 'unique_twice').map(({ path }) => path)).toEqual([
      'picks[1].slots[0]',
      'picks[2].slots[0]',
    ]);
    // Its neighbour in the set is not unique.
    const knockback = steadfast('Crafted_Steadfast_Protection_C');
    expect(copiesOf(build(knockback, knockback)).get('steadfast_protection_kb')).toEqual([2, 2]);
  });

  it('have the value of their own level', () => {
    const weave = (level: number) =>
      computeBuild(data, build(entry(WEAVE, [LUCK('A', level)]))).powers[0]?.enhancement.defense?.before ?? 0;
    // Defence and recharge: 62.5 % of 25.45 % at level 50, of 19.23 % at level 25.
    expect(weave(50)).toBeCloseTo(0.2545 * 0.625, 6);
    expect(weave(25)).toBeCloseTo(0.1923 * 0.625, 6);
  });

  it('lengthen mezzes by their bonuses', () => {
    const blind = (...letters: string[]) => {
      const pieces = letters.map((letter) => slotted(`Attuned_Will_of_the_Controller_${letter}`));
      const made = tinyBuild(
        entry('Controller_Control.Illusion_Control.Blind'),
        entry('Controller_Control.Illusion_Control.Spectral_Wounds', pieces),
      );
      const { powers } = computeBuild(data, { ...made, archetype: 'Class_Controller' }, { effects: true });
      const hold = powers[0]?.effects?.find(
        ({ attribute, duration }) => attribute === 'mez.hold' && duration > 0,
      );
      return hold?.duration ?? 0;
    };
    expect(blind('A')).toBeGreaterThan(0);
    // Three pieces: 3 % longer holds (Hold_Dur_5).
    expect(blind('A', 'B', 'C')).toBeCloseTo(blind('A') * 1.03, 9);
  });

  it('that are unique damage procs strike in one power only', () => {
    const proc = slotted('Crafted_Hecatomb_F');
    const slash = 'Scrapper_Melee.Katana.Slash';
    const hack = 'Scrapper_Melee.Katana.Hack';
    const of = (...picks: Parameters<typeof tinyBuild>) =>
      computeBuild(data, { ...tinyBuild(...picks), archetype: 'Class_Scrapper' });
    const negative = ({ powers }: ReturnType<typeof of>) =>
      powers.map(({ damage }) => damage.find(({ type }) => type === 'negative')?.enhanced ?? 0);
    const [once] = negative(of(entry(hack, [proc])));
    const { recharge = 0, castTime = 0 } = data.power(hack) ?? {};
    const full = -(data.modifier('Class_Scrapper', 'melee_tempdamage', 50) ?? 0);
    expect(full).toBeGreaterThan(0);
    const chance = Math.min(0.9, Math.max(0.05 + 0.015 * 4.5, (4.5 * (recharge + castTime)) / 60));
    expect(once).toBeCloseTo(full * chance, 9);
    const twice = of(entry(hack, [proc, proc]), entry(slash, [proc]));
    expect(negative(twice)).toEqual([once, 0]);
    // After an edit as in a new calculation: the second copy counts when the first is gone.
    const second = entry(slash, [proc]);
    const calculator = createCalculator(data);
    const edited = (...picks: Parameters<typeof tinyBuild>) => {
      const { powers } = calculator.compute({ ...tinyBuild(...picks), archetype: 'Class_Scrapper' });
      return powers.map(({ damage }) => damage.find(({ type }) => type === 'negative')?.enhanced ?? 0);
    };
    expect(edited(entry(hack, [proc]), second)).toEqual([once, 0]);
    const alone = edited(entry(hack), second);
    expect(alone).toEqual(negative(of(entry(hack), second)));
    expect(alone[1]).toBeGreaterThan(0);
    expect(edited(entry(hack, [proc]), second)).toEqual([once, 0]);
    const named = twice.problems.filter(({ path }) => path.includes('.slots'));
    expect(named.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['unique_twice', 'picks[1].slots[0]'],
        ['piece_twice_in_power', 'picks[0].slots[1]'],
      ]),
    );
  });

  it('of PvP sets have the value of any other: no factor of their own', () => {
    const aid = (uid: string) =>
      computeBuild(data, build(entry('Pool.Medicine.Aid_Self', [slotted(uid)]))).powers[0]?.enhancement.heal
        ?.before;
    expect(aid('Crafted_Panacea_A')).toBeCloseTo(0.4238 * 0.625, 6);
    expect(aid('Crafted_Panacea_A')).toBe(aid('Crafted_Numinas_Convalesence_A'));
  });
});

describe('forms of Kheldians', () => {
  it('suspend shields, and forbid passives that only the human form has', () => {
    const light = (...powers: string[]) => ({
      ...build(...powers.map((power) => entry(power))),
      archetype: 'Class_Peacebringer',
    });
    const nova = 'Peacebringer_Offensive.Luminous_Blast.Bright_Nova';
    const human = [
      'Peacebringer_Defensive.Luminous_Aura.Shining_Shield',
      'Peacebringer_Defensive.Luminous_Aura.Incandescence',
    ];
    const alone = computeBuild(data, light(nova)).totals;
    const marked = computeBuild(data, light(nova, ...human)).totals;
    const inForm = computeBuild(data, light(nova, ...human), { forms: 'exclusive' }).totals;
    for (const type of ['smashing', 'energy'] as const) {
      expect(marked.resistance[type].value).toBeGreaterThan(alone.resistance[type].value);
    }
    expect(inForm).toEqual(alone);
    expect(alone.flySpeed.value).toBeGreaterThan(0);
  });
});

describe('endurance', () => {
  it('never costs less than nothing, whatever is slotted', () => {
    const reductions = Array.from({ length: 6 }, () =>
      slotted('Crafted_Endurance_Discount', { relativeLevel: 5 }),
    );
    const { totals } = computeBuild(data, build(entry(WEAVE, reductions)));
    expect(totals.enduranceUse.value).toBeGreaterThan(0);
    expect(totals.enduranceUse.value).toBeLessThan(0.325);
  });
});

describe('powers of the game data', () => {
  it('stand once in their powerset', () => {
    const twice = data.powersets.filter(
      ({ powers }) => new Set(powers.map((id) => id.toLowerCase())).size < powers.length,
    );
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('do to their caster what the game says, at its size: Siphon Speed', () => {
    const siphon = entry('Defender_Buff.Kinetics.Siphon_Speed');
    const { totals } = computeBuild(data, { ...tinyBuild(siphon), archetype: 'Class_Defender' });
    expect(totals.recharge.value).toBeCloseTo(0.2, 9);
    expect(totals.runSpeed.uncapped).toBeCloseTo(21 * (1 + 0.85 * 3.5), 6);
  });

  it('that give damage back later deal what they deal at once: Spectral Wounds', () => {
    const made = tinyBuild(entry('Controller_Control.Illusion_Control.Spectral_Wounds'));
    const { powers } = computeBuild(data, { ...made, archetype: 'Class_Controller' }, { effects: true });
    expect(powers[0]?.damage).toEqual([
      {
        type: 'psionic',
        base: expect.closeTo(1.64 * 30.5864, 4),
        enhanced: expect.closeTo(1.64 * 30.5864, 4),
      },
    ]);
    // The share that heals back after ten seconds is delayed too long to count. heroes-rules §5.
    const back = data
      .power('Controller_Control.Illusion_Control.Spectral_Wounds')
      ?.effects.find(({ attribute }) => attribute === 'damage.special');
    expect(back).toMatchObject({ scale: -0.64, delay: 10 });
  });
});
