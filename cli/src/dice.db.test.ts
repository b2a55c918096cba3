import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'cli', 'bin', 'guildhall.mjs');

/** Run the built command as a user does. */
function dice(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'dice', ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

/** The one line of JSON that `--json` promises. */
function json(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = dice([...args, '--json'], input);
  expect(stdout.split('\n')).toHaveLength(2);
  return { status, stderr, data: JSON.parse(stdout) };
}

describe('guildhall dice roll', () => {
  it('rolls given faces in draw order', () => {
    const { status, data } = json(['roll', '4d6kh3', '--faces', '1,4,6,6']);
    expect(status).toBe(0);
    expect(data).toMatchObject({
      expr: '4d6kh3',
      total: 16,
      kept: [4, 6, 6],
      dropped: [1],
      faces: [1, 4, 6, 6],
    });
    expect(json(['roll', '4dF', '--faces', '-1,0,1,1']).data.total).toBe(1);
    expect(json(['roll', '5d10>=8f1', '--faces', '8,1,1,10,4']).data).toMatchObject({
      total: 0,
      successes: 2,
      failures: 2,
    });
  });

  it('takes variables, advantage and lists', () => {
    expect(json(['roll', '1d20+@str', '--var', 'str=5', '--faces', '11']).data.total).toBe(16);
    const smite = json(['roll', '1d8+@smite', '--var', 'smite=2d8[radiant]', '--faces', '1,2,3']).data;
    expect(smite).toMatchObject({ total: 6, labels: { radiant: 5 }, values: { smite: '2d8[radiant]' } });
    expect(json(['roll', '1d20 vs 15', '--adv', '--faces', '3,18']).data).toMatchObject({
      total: 18,
      natural: 18,
      success: true,
      margin: 3,
    });
    const { results } = json(['roll', '2x(1d6)', '--faces', '2,5']).data;
    expect(results.map(({ total }: { total: number }) => total)).toEqual([2, 5]);
  });

  it('takes an expression that begins with a minus sign', () => {
    expect(json(['roll', '-3**2', '--faces', '']).data).toMatchObject({ expr: '-3**2', total: -9 });
    expect(json(['roll', '--faces', '4', '-1d6+@x', '--var', 'x=-2']).data.total).toBe(-6);
    expect(json(['stats', '-d4', '--at-least', '-2']).data).toMatchObject({ expr: '-1d4', chance: 0.5 });
    const { status, stderr } = dice(['roll', '-1d6junk']);
    expect([status, stderr.split('\n')[1]]).toEqual([1, '  -1d6junk']);
    expect(dice(['roll', '--fases', '1', '1d6']).status).toBe(2);
  });

  it('reads only plain decimals as numbers of variables', () => {
    expect(dice(['roll', '@x', '--var', 'x=0x10']).stderr).toContain('DICE_INVALID');
    expect(json(['roll', '@x', '--var', 'x=1.5']).data.total).toBe(1.5);
  });

  it.each([
    ['too few', '1,2', 'the next is a d6'],
    ['too many', '1,2,3,4,5', 'the roll used 4'],
    ['impossible', '1,2,3,7', 'which a d6 does not have'],
  ])('refuses %s faces', (_how, faces, words) => {
    const { status, stdout, stderr } = dice(['roll', '4d6', '--faces', faces, '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
  });

  it('answers a wrong expression with its place and a suggestion on standard error', () => {
    const { status, stdout, stderr } = dice(['roll', '1d20+5junk', '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').slice(1, 4)).toEqual([
      '  1d20+5junk',
      '        ^^^^',
      '  Did you mean 1d20+5 # junk',
    ]);
    expect(dice(['roll', '1/0']).status).toBe(1);
    for (const wrong of [
      ['--faces', 'x'],
      ['--var', 'str'],
      ['--adv', '--dis'],
      ['--faces', '1', '--seed', 'x'],
    ])
      expect(dice(['roll', '1d6', ...wrong]).status).toBe(2);
  });

  it('prints for people as well', () => {
    const { stdout } = dice(['roll', '3d6!kh2r1+2', '--faces', '6,1,3,2,4']);
    expect(stdout).toBe('3d6!kh2r1+2\n  [6 >1 (3) (2!) 4] = 12\n');
  });
});

describe('guildhall dice verify', () => {
  it('proves what a seed rolled, and finds what was changed', () => {
    const roll = [
      'roll',
      '6x(4d6kh3)',
      '--seed',
      'tuesday',
      '--client-seed',
      'mine',
      '--nonce',
      '3',
      '--json',
    ];
    const { stdout } = dice(roll);
    expect(dice(roll).stdout).toBe(stdout);
    expect(json(['verify', '-'], stdout)).toMatchObject({ status: 0, data: { verified: true } });

    const record = JSON.parse(stdout);
    record.record.results[2].total++;
    const { status, data } = json(['verify', '-'], `${stdout}${JSON.stringify(record)}\n`);
    expect([status, data.verified]).toEqual([1, false]);
    expect(data.rolls.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['verified', 'tampered']);
    expect(data.rolls[1].problems[0]).toContain('results[2].total');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"expr":'],
    ['no roll', '[]'],
    ['no proof', '{"expr":"1d6","values":{}}'],
    ['lists without end', '['.repeat(5000) + ']'.repeat(5000)],
  ])('refuses %s', (_what, input) => {
    const { status, stdout, stderr } = dice(['verify', '-'], input);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('DICE_LOG_UNREADABLE');
  });

  it('says which file is missing', () => {
    const { status, stderr } = dice(['verify', 'no-such-file.json']);
    expect(status).toBe(1);
    expect(stderr).toContain('no-such-file.json does not exist');
  });
});

describe('guildhall dice stats', () => {
  it('answers the distribution', () => {
    const { data } = json(['stats', '2d6', '--at-least', '10']);
    expect(data).toMatchObject({ expr: '2d6', method: 'exact', min: 2, max: 12 });
    expect(data.mean).toBeCloseTo(7, 9);
    expect(data.distribution).toHaveLength(11);
    expect(data.chance).toBeCloseTo(6 / 36, 9);
  });

  it('draws bars for people', () => {
    const { status, stdout } = dice(['stats', '1d4+@n', '--var', 'n=1']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/mean +3\.500/);
    expect(stdout.match(/█{50}/g)).toHaveLength(4);
  });

  it.each(['roll', 'stats', 'verify'])('explains %s with examples', (command) => {
    const { status, stdout } = dice([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:');
  });
});
