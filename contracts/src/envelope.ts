import { type Static, Type } from 'typebox';
import { closed, named, Timestamp } from './schema.ts';

export const Page = named(
  'Page',
  closed({
    cursor: Type.Union([Type.String(), Type.Null()], {
      description: 'Send it as `cursor` for the next page; null on the last one',
    }),
    limit: Type.Integer({ minimum: 1 }),
    total: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
);
export type Page = Static<typeof Page>;

export const Meta = named(
  'Meta',
  closed({
    timestamp: Timestamp,
    version: Type.String({ description: 'Version of Guildhall' }),
    requestId: Type.String({ description: 'Reference to quote when something went wrong' }),
    page: Type.Optional(Page),
    attribution: Type.Optional(
      Type.Array(Type.String(), {
        description: 'What the licences of the data ask to be shown, where the data has no room to say it',
      }),
    ),
  }),
);
export type Meta = Static<typeof Meta>;

const FieldProblemSchema = named(
  'FieldProblem',
  closed({
    path: Type.String({ description: 'Where in the request, e.g. `body.build.picks[3].power`' }),
    code: Type.String(),
    message: Type.String(),
    suggestion: Type.Optional(Type.String()),
  }),
);

export const ErrorBody = named(
  'Error',
  closed({
    success: Type.Literal(false),
    error: closed({
      code: Type.String({ description: 'Stable; listed in docs/generated/errors.md' }),
      message: Type.String(),
      retryable: Type.Boolean({ description: 'The same request may succeed later' }),
      requestId: Type.String(),
      details: Type.Object(
        {
          fields: Type.Array(FieldProblemSchema),
          global: Type.Array(Type.String()),
          warnings: Type.Array(Type.String()),
        },
        { description: 'Further keys depend on the code: offset, limit, file …' },
      ),
    }),
    meta: Meta,
  }),
);
export type ErrorBody = Static<typeof ErrorBody>;

/** Cursor paging as every list takes it. */
export const PageQuery = {
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '`meta.page.cursor`' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};
