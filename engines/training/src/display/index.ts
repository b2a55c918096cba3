export { MAIL_FRAME_STYLE, mailFrameDocument } from './mail-frame.ts';
export { foreignMarkup, MAIL_TAGS, MAX_MAIL_HTML } from './mail-html.ts';
export { type TextPiece, type TextRange, textPieces } from './text-pieces.ts';
