import type { Alignment, EnhancementGrade } from '../../model/build.ts';

/** Ordinals of enums in `.mxd` streams (heroes-mids-formats §11). */

export const ALIGNMENT_ORDER: readonly Alignment[] = [
  'hero',
  'rogue',
  'vigilante',
  'villain',
  'loyalist',
  'resistance',
];

export const GRADE_ORDER: readonly EnhancementGrade[] = ['none', 'TO', 'DO', 'SO'];

/** Ordinal of an even relative level; 0 is a piece without effect. */
export const EVEN_LEVEL = 4;
export const LAST_RELATIVE_LEVEL = 9;

/** First bytes of every stream: `MxD` and 12. */
export const STREAM_MAGIC: readonly number[] = [0x4d, 0x78, 0x44, 0x0c];

/** Version that is written. Single precision, as the stream has it. */
export const STREAM_VERSION = Math.fround(3.2);
