/** A price or weight that 5e-database has wrong, with what it is. */
export interface EquipmentCorrection {
  readonly slug: string;
  readonly field: 'cost' | 'weight';
  /** Only this value is corrected: a folder where it was mended is left alone. */
  readonly wrong: number | { readonly quantity: number; readonly unit: string };
  readonly right: number | { readonly quantity: number; readonly unit: string };
  /** The other sources disagree as well. */
  readonly doubtful?: true;
}

/**
 * Equipment of SRD 5.2 where two other transcriptions agree against
 * 5e-database; the dart's weight is right there and not listed.
 */
export const EQUIPMENT_CORRECTIONS_2024: readonly EquipmentCorrection[] = [
  {
    slug: 'alchemists-fire',
    field: 'cost',
    wrong: { quantity: 25, unit: 'gp' },
    right: { quantity: 50, unit: 'gp' },
  },
  { slug: 'antitoxin', field: 'weight', wrong: 1, right: 0 },
  { slug: 'basket', field: 'cost', wrong: { quantity: 2, unit: 'gp' }, right: { quantity: 4, unit: 'sp' } },
  { slug: 'bedroll', field: 'cost', wrong: { quantity: 2, unit: 'gp' }, right: { quantity: 1, unit: 'gp' } },
  { slug: 'bedroll', field: 'weight', wrong: 25, right: 7 },
  { slug: 'bell', field: 'weight', wrong: 1, right: 0 },
  { slug: 'blanket', field: 'cost', wrong: { quantity: 5, unit: 'gp' }, right: { quantity: 5, unit: 'sp' } },
  { slug: 'burglars-pack', field: 'weight', wrong: 20, right: 42 },
  { slug: 'caltrops', field: 'cost', wrong: { quantity: 2, unit: 'gp' }, right: { quantity: 1, unit: 'gp' } },
  { slug: 'chain', field: 'weight', wrong: 6, right: 10, doubtful: true },
  { slug: 'chain-shirt', field: 'weight', wrong: 14, right: 20 },
  { slug: 'chest', field: 'cost', wrong: { quantity: 50, unit: 'gp' }, right: { quantity: 5, unit: 'gp' } },
  { slug: 'chest', field: 'weight', wrong: 20, right: 25 },
  { slug: 'climbers-kit', field: 'weight', wrong: 8, right: 12 },
  { slug: 'clothes-fine', field: 'weight', wrong: 3, right: 6 },
  {
    slug: 'clothes-travelers',
    field: 'cost',
    wrong: { quantity: 5, unit: 'gp' },
    right: { quantity: 2, unit: 'gp' },
  },
  {
    slug: 'component-pouch',
    field: 'cost',
    wrong: { quantity: 2, unit: 'gp' },
    right: { quantity: 25, unit: 'gp' },
  },
  { slug: 'component-pouch', field: 'weight', wrong: 1, right: 2 },
  { slug: 'dart', field: 'cost', wrong: { quantity: 5, unit: 'gp' }, right: { quantity: 5, unit: 'cp' } },
  {
    slug: 'hand-crossbow',
    field: 'cost',
    wrong: { quantity: 25, unit: 'gp' },
    right: { quantity: 75, unit: 'gp' },
  },
  { slug: 'hand-crossbow', field: 'weight', wrong: 2, right: 3 },
  { slug: 'javelin', field: 'cost', wrong: { quantity: 5, unit: 'gp' }, right: { quantity: 5, unit: 'sp' } },
  { slug: 'longbow', field: 'cost', wrong: { quantity: 5, unit: 'gp' }, right: { quantity: 50, unit: 'gp' } },
  { slug: 'mace', field: 'weight', wrong: 2, right: 4 },
  {
    slug: 'parchment',
    field: 'cost',
    wrong: { quantity: 3, unit: 'gp' },
    right: { quantity: 1, unit: 'sp' },
  },
  { slug: 'pike', field: 'weight', wrong: 6, right: 18 },
  {
    slug: 'poisoners-kit',
    field: 'cost',
    wrong: { quantity: 5, unit: 'gp' },
    right: { quantity: 50, unit: 'gp' },
  },
  { slug: 'robe', field: 'weight', wrong: 1, right: 4 },
  { slug: 'sack', field: 'weight', wrong: 1, right: 0.5 },
  { slug: 'spear', field: 'cost', wrong: { quantity: 5, unit: 'gp' }, right: { quantity: 1, unit: 'gp' } },
  { slug: 'spear', field: 'weight', wrong: 2, right: 3 },
  { slug: 'spikes-iron', field: 'weight', wrong: 2, right: 5, doubtful: true },
];
