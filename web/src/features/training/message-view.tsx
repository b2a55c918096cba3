import type { TrainingMessage, TrainingScenario, TrainingSpan } from '@guildhall/client';
import { senderText } from '@guildhall/training/scenario';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/glyph.tsx';
import { LinkList } from './host-text.tsx';
import { MailFrame } from './mail-frame.tsx';
import { type LayeredSpan, PartText } from './part-text.tsx';
import { strings } from './strings.ts';
import './messages.css';

interface MessageViewProps {
  readonly kind: TrainingScenario['kind'];
  readonly message: TrainingMessage;
  /** An imported mail as it looked. */
  readonly html?: string | null;
  /** Laid over the words: cues, marks. */
  readonly layers?: readonly LayeredSpan[];
  readonly onToggle?: (span: TrainingSpan) => void;
}

const NO_LAYERS: readonly LayeredSpan[] = [];

function sizeText(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1e3)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A message as it reaches somebody, with what is laid over its words. */
export function MessageView({ kind, message, html = null, layers = NO_LAYERS, onToggle }: MessageViewProps) {
  const [asItLooked, setAsItLooked] = useState(false);
  const places = message.linkPlaces.flatMap((span): LayeredSpan[] =>
    span === null ? [] : [{ span, layer: { kind: 'link' } }],
  );
  const all = [...places, ...layers];
  const text = (part: string, words: string): ReactNode => (
    <PartText part={part} text={words} layers={all} onToggle={onToggle} />
  );
  const linkLayers = layers.some(({ span }) => span.part.startsWith('link:'));
  return (
    <article className={`message message--${kind}`} aria-label={strings.message}>
      <dl className="message__head">
        <Row name={strings.from} shown={message.from !== null}>
          {message.from === null ? null : text('from', senderText(message.from))}
        </Row>
        <Row name={strings.replyTo} shown={message.replyTo !== ''}>
          {text('reply_to', message.replyTo)}
        </Row>
        <Row name={strings.to} shown={message.to !== ''}>
          {message.to}
        </Row>
        <Row name={strings.date} shown={message.date !== ''}>
          {message.date}
        </Row>
        {message.headers.map(({ name, value }) => (
          <Row key={name} name={name} shown>
            {text(`header:${name}`, value)}
          </Row>
        ))}
      </dl>
      {message.subject === '' ? null : (
        <h3 className="message__subject">{text('subject', message.subject)}</h3>
      )}
      {html === null || onToggle !== undefined ? null : (
        <div className="message__switch">
          <Button onClick={() => setAsItLooked(!asItLooked)}>
            {asItLooked ? strings.asText : strings.asItLooked}
          </Button>
        </div>
      )}
      {asItLooked && html !== null ? (
        <MailFrame html={html} />
      ) : message.body === '' ? null : (
        <div className="message__body">{text('body', message.body)}</div>
      )}
      {message.turns.length === 0 ? null : (
        <ol className="turns">
          {message.turns.map((turn, i) => (
            <li key={i} className={`turn${turn.speaker === strings.you ? ' turn--own' : ''}`}>
              <span className="turn__speaker">
                {turn.speaker} <span className="num quiet">{turn.at}</span>
              </span>
              <span className="turn__text">{text(`turn:${i}`, turn.text)}</span>
            </li>
          ))}
        </ol>
      )}
      {message.attachments.length === 0 ? null : (
        <ul className="attachments" aria-label={strings.attachments}>
          {message.attachments.map((attachment, i) => (
            <li key={attachment.name} className="attachments__item">
              <Icon name="file" size={18} />
              <span>{text(`attachment:${i}`, attachment.name)}</span>
              <span className="num quiet">{sizeText(attachment.size)}</span>
            </li>
          ))}
        </ul>
      )}
      <LinkList links={message.links} />
      {linkLayers || onToggle !== undefined ? (
        <ul className="link-targets" aria-label={strings.links}>
          {message.links.map((link, i) => (
            <li key={i} className="num">
              {text(`link:${i}`, link.target)}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function Row({
  name,
  shown,
  children,
}: {
  readonly name: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}) {
  if (!shown) return null;
  return (
    <div className="message__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
