import type { TrainingMail, TrainingReadMail } from '@guildhall/client';
import { type ReactNode, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LinkList } from './host-text.tsx';
import { MailFrame } from './mail-frame.tsx';
import { strings } from './strings.ts';
import { useFile } from './use-file.ts';
import './messages.css';

/** Look at a mail without any risk, and make a draft of a scenario of it. */
export function MailDesk({ onDraft }: { readonly onDraft: (draft: TrainingReadMail['draft']) => void }) {
  const [read, setRead] = useState<TrainingReadMail | null>(null);
  const { busy, failure, onChange } = useFile(async (file) => {
    setRead(null);
    setRead(await api.training.readMail(file));
  });
  return (
    <section className="section">
      <h2 className="section__title">{strings.mail}</h2>
      <p className="quiet">{strings.mailLead}</p>
      <div className="author__row">
        <label className="button file-choice">
          <input type="file" accept=".eml,message/rfc822" onChange={onChange} />
          {strings.chooseMail}
        </label>
        {busy ? <span role="status">{strings.reading}</span> : null}
        {read === null ? null : <Button onClick={() => onDraft(read.draft)}>{strings.useDraft}</Button>}
      </div>
      {failure === null ? null : (
        <Notice kind="danger" title={failure}>
          {null}
        </Notice>
      )}
      {read === null ? null : <MailView mail={read.mail} />}
    </section>
  );
}

function person({ name, address }: { readonly name: string; readonly address: string }): string {
  return name === '' ? address : `${name} <${address}>`;
}

function MailView({ mail }: { readonly mail: TrainingMail }) {
  const { images, scripts, forms, frames } = mail.blocked;
  const checks = Object.entries(mail.authentication).flatMap(([name, result]) =>
    result === null ? [] : [`${name.toUpperCase()} ${result}`],
  );
  return (
    <article className="message" aria-label={strings.message}>
      <dl className="message__head">
        <Row name={strings.from}>{mail.from === null ? '' : person(mail.from)}</Row>
        <Row name={strings.replyTo}>{mail.replyTo.map(person).join(', ')}</Row>
        <Row name={strings.returnPath}>{mail.returnPath}</Row>
        <Row name={strings.to}>{mail.to.map(person).join(', ')}</Row>
        <Row name={strings.date}>{mail.date}</Row>
        <Row name={strings.received}>{mail.received.join(' ← ')}</Row>
        <Row name={strings.authentication}>{checks.join(', ')}</Row>
      </dl>
      <h3 className="message__subject">{mail.subject || strings.noSubject}</h3>
      {mail.hiddenCharacters ? <Notice kind="warning" title={strings.hiddenFound} /> : null}
      {images + scripts + forms + frames === 0 ? null : (
        <p className="quiet">{strings.blocked(images, scripts, forms, frames)}</p>
      )}
      {mail.html === null ? <div className="message__body">{mail.text}</div> : <MailFrame html={mail.html} />}
      {mail.attachments.length === 0 ? null : (
        <ul className="attachments" aria-label={strings.attachments}>
          {mail.attachments.map(({ name, type, size }, i) => (
            <li key={i} className="attachments__item">
              {name || type} <span className="num quiet">{size} B</span>
            </li>
          ))}
        </ul>
      )}
      <LinkList links={mail.links} />
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === '') return null;
  return (
    <div className="message__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
