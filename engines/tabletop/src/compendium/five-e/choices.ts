import { compact, Fields, problem } from '../fields.ts';
import { kindOf } from '../kinds.ts';
import type { Choice, ChoiceOption, ChoiceSource, Prerequisite } from '../parts.ts';
import { addressOf, moneyOf, refOf } from './references.ts';

/** Choices nest in the data three deep; a file that nests them further is none of theirs. */
const DEPTH = 8;

/** `{choose, type, desc?, from}` of 5e-database. */
export function choiceOf(source: Fields, depth = 0): Choice {
  if (depth > DEPTH) throw problem(source.path, 'nests choices too deeply');
  return compact({
    choose: source.number('choose'),
    of: source.optionalText('type') ?? 'options',
    from: sourceOf(source.object('from'), depth),
    text: source.optionalText('desc'),
  });
}

export function choicesOf(source: Fields, key: string): readonly Choice[] {
  return source.objects(key).map((choice) => choiceOf(choice));
}

export function optionalChoice(source: Fields, key: string): Choice | undefined {
  const found = source.optionalObject(key);
  return found === undefined ? undefined : choiceOf(found);
}

function sourceOf(from: Fields, depth: number): ChoiceSource {
  const type = from.text('option_set_type');
  switch (type) {
    case 'options_array':
      return {
        options: from
          .list('options')
          .map((option, at) => optionOf(option, `${from.at('options')}[${at}]`, depth)),
      };
    case 'equipment_category':
      return { category: from.object('equipment_category').text('index') };
    case 'resource_list': {
      const url = from.text('resource_list_url');
      const kind = kindOf(url.split('/').at(-1) ?? '');
      if (kind === null) throw problem(from.at('resource_list_url'), `"${url}" lists no kind of entry`);
      return { kind };
    }
    default:
      throw problem(from.at('option_set_type'), `"${type}" is not known`);
  }
}

function optionOf(value: unknown, path: string, depth: number): ChoiceOption {
  if (typeof value === 'string') return { name: value };
  const option = new Fields(value, path);
  const type = option.text('option_type');
  switch (type) {
    case 'reference':
      return { item: refOf(option.object('item')) };
    case 'counted_reference': {
      const [first] = option.objects('prerequisites');
      return compact({
        item: refOf(option.object('of')),
        count: option.number('count'),
        requires: first === undefined ? undefined : refOf(first.object('proficiency')),
      });
    }
    case 'choice':
      return { choice: choiceOf(option.object('choice'), depth + 1) };
    case 'multiple':
      return {
        all: option
          .list('items')
          .map((item, at) => optionOf(item, `${option.at('items')}[${at}]`, depth + 1)),
      };
    case 'money':
      return { money: moneyOf(option, 'count') };
    case 'size':
      return { name: option.text('size') };
    case 'string':
      return { name: option.text('string') };
    case 'ability_bonus':
      return { ability: option.object('ability_score').ability('index'), bonus: option.number('bonus') };
    case 'score_prerequisite':
      return {
        ability: option.object('ability_score').ability('index'),
        minimum: option.number('minimum_score'),
      };
    default:
      throw problem(option.at('option_type'), `"${type}" is not known`);
  }
}

/** Minimum scores of multiclassing and feats: all of `prerequisites`, or one of `prerequisite_options`. */
export function scorePrerequisites(source: Fields, key: string, optionsKey: string): readonly Prerequisite[] {
  const all = source.objects(key).map((entry) => ({
    ability: entry.object('ability_score').ability('index'),
    minimum: entry.number('minimum_score'),
  }));
  const options = source.optionalObject(optionsKey)?.object('from').objects('options') ?? [];
  const [first] = options;
  if (first === undefined) return all;
  const anyAbility = options.map((option) => option.object('ability_score').ability('index'));
  return [...all, { anyAbility, minimum: first.number('minimum_score') }];
}

/** `{type: 'level' | 'feature' | 'spell', …}` of features. */
export function featurePrerequisites(
  source: Fields,
  nameOf: (kind: string, slug: string) => string,
): readonly Prerequisite[] {
  return source.objects('prerequisites').map((entry): Prerequisite => {
    const type = entry.text('type');
    if (type === 'level') return { level: entry.number('level') };
    const address = addressOf(entry.text(type), entry.at(type));
    return { entry: { ...address, name: nameOf(address.kind, address.slug) } };
  });
}
