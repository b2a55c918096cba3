import type { Sign } from '../signs.ts';

/** Signs of the archetypes by what they do first and second. */
export const ARCHETYPE_SIGNS: Readonly<Record<string, Sign>> = {
  Class_Blaster: { form: 'attack', mark: 'far' },
  Class_Controller: { form: 'control', mark: 'mind' },
  Class_Defender: { form: 'buff', mark: 'cross' },
  Class_Scrapper: { form: 'attack', mark: 'edge' },
  Class_Tanker: { form: 'defense', mark: 'mass' },
  Class_Peacebringer: { form: 'travel', mark: 'bolt' },
  Class_Warshade: { form: 'travel', mark: 'void' },
  Class_Sentinel: { form: 'defense', mark: 'far' },
  Class_Brute: { form: 'attack', mark: 'mass' },
  Class_Stalker: { form: 'attack', mark: 'near' },
  Class_Mastermind: { form: 'summon', mark: 'area' },
  Class_Dominator: { form: 'control', mark: 'bolt' },
  Class_Corruptor: { form: 'debuff', mark: 'far' },
  Class_Arachnos_Widow: { form: 'attack', mark: 'fang' },
  Class_Arachnos_Soldier: { form: 'buff', mark: 'far' },
};
