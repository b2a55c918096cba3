/** Classes that players may choose; the library does not load the game data for their names. */
export const ARCHETYPES = [
  'Class_Arachnos_Soldier',
  'Class_Arachnos_Widow',
  'Class_Blaster',
  'Class_Brute',
  'Class_Controller',
  'Class_Corruptor',
  'Class_Defender',
  'Class_Dominator',
  'Class_Mastermind',
  'Class_Peacebringer',
  'Class_Scrapper',
  'Class_Sentinel',
  'Class_Stalker',
  'Class_Tanker',
  'Class_Warshade',
] as const;
