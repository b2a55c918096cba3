import type { GroupedNames, NameList, NameRegistry } from '../names/name-registry.ts';
import { badLink, type Symbols } from './symbols.ts';

/** Groups that were used are remembered, latest first; a position in this list costs less than an ordinal. */
class RecentGroups {
  private readonly groups: number[] = [];

  positionOf(group: number): number {
    return this.groups.indexOf(group);
  }

  at(position: number): number | undefined {
    return this.groups[position];
  }

  use(group: number): void {
    const at = this.groups.indexOf(group);
    if (at >= 0) this.groups.splice(at, 1);
    this.groups.unshift(group);
  }
}

/**
 * Usual numbers of groups and members when this coding was made. Larger ordinals
 * cost more, so the registry may grow for ever; these numbers may never change.
 */
const USUAL = { power: { groups: 640, members: 12 }, piece: { groups: 460, members: 7 } } as const;
const USUAL_RECENT = 12;
const USUAL_ORDINALS = 15;

/** A name of a list without groups: its ordinal, or spelled out. */
export function listedName(symbols: Symbols, context: string, list: NameList, name: string): string {
  const found = symbols.reads ? -1 : list.find(name);
  const exact = found >= 0 && list.names[found] === name;
  if (!symbols.flag(`${context}.known`, exact)) return symbols.text(context, name);
  const known = list.names[symbols.small(context, Math.max(0, found), USUAL_ORDINALS)];
  if (known === undefined) throw badLink(`it uses a name this version does not know yet (${context})`);
  return known;
}

/** Names of powers or enhancements: a group used before or a new one, and the member. */
export class GroupedNameCode {
  private readonly context: 'power' | 'piece';
  private readonly names: GroupedNames;
  private readonly recent = new RecentGroups();
  private last = { group: -1, member: -1 };

  constructor(context: 'power' | 'piece', registry: NameRegistry) {
    this.context = context;
    this.names = context === 'power' ? registry.powers : registry.enhancements;
  }

  /** Codes one name; `place` tells apart where names of one kind follow different habits. */
  code(symbols: Symbols, name: string, place: string): string {
    const context = `${this.context}.${place}`;
    const found = symbols.reads ? undefined : this.names.ordinalOf(name);
    if (!symbols.flag(`${this.context}.known`, found !== undefined)) return symbols.text(this.context, name);
    const group = this.group(symbols, found?.group ?? 0, context);
    const member = this.member(symbols, group, found?.member ?? 0, context);
    const known = this.names.nameAt({ group, member });
    if (known === undefined) throw badLink('it uses a name this version does not know yet');
    return known;
  }

  /** A powerset by itself; the ones a build chose come first for its powers. */
  codeGroup(symbols: Symbols, name: string, place: string): string {
    const context = `group.${place}`;
    if (!symbols.flag(`${context}.any`, name !== '')) return '';
    const found = symbols.reads ? 0 : this.names.groups.find(name);
    const exact = this.names.groups.names[found] === name;
    if (!symbols.flag('group.known', exact)) return symbols.text('group', name);
    const group = symbols.small('group', Math.max(0, found), USUAL.power.groups);
    const known = this.names.groups.names[group];
    if (known === undefined) throw badLink('it uses a powerset this version does not know yet');
    this.recent.use(group);
    return known;
  }

  private group(symbols: Symbols, group: number, context: string): number {
    const position = symbols.reads ? 0 : this.recent.positionOf(group);
    let current: number | undefined;
    if (symbols.flag(`${context}.recent`, position >= 0)) {
      current = this.recent.at(symbols.small(`${context}.position`, position, USUAL_RECENT));
      if (current === undefined) throw badLink('it refers to a group that was not used before');
    } else {
      current = symbols.small(`${this.context}.group`, group, USUAL[this.context].groups);
    }
    this.recent.use(current);
    return current;
  }

  private member(symbols: Symbols, group: number, member: number, context: string): number {
    const next = group === this.last.group ? this.last.member + 1 : 0;
    const follows = symbols.flag(`${context}.next${group === this.last.group ? 1 : 0}`, member === next);
    const current = follows
      ? next
      : symbols.small(`${this.context}.member`, member, USUAL[this.context].members);
    this.last = { group, member: current };
    return current;
  }
}
