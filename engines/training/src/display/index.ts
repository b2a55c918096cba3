export { MAIL_FRAME_STYLE, mailFrameDocument } from './mail-frame.ts';
export { type TextPiece, type TextRange, textPieces } from './text-pieces.ts';
