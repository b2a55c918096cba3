import { FORUM_STYLES, type ForumStyle, forumText } from '@guildhall/heroes';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { downloadBlob, downloadText, fileNameOf, writtenBuild } from '../import/export-build.ts';
import { usePlannerState, useReady } from '../session-context.ts';
import { strings } from '../strings.ts';
import { exportWords } from '../words/export.ts';
import { shareWords as words } from '../words/share.ts';

interface ShareRowsProps {
  readonly onText: (name: string, text: string) => void;
  readonly onDone: (said: string) => void;
  readonly onPrint: () => void;
}

function Row({
  name,
  hint,
  children,
}: {
  readonly name: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <li className="exports__row">
      <div>
        <b>{name}</b>
        <p className="faint">{hint}</p>
      </div>
      {children}
    </li>
  );
}

const ENDING: Readonly<Record<ForumStyle, string>> = {
  markdown: '.md',
  bbcode: '.bbcode.txt',
  plain: '.txt',
};

/** Posts, the game's menu, a picture and paper. */
export function ShareRows({ onText, onDone, onPrint }: ShareRowsProps) {
  const { data, result } = useReady();
  const build = usePlannerState((state) => state.build);
  const fileName = (ending: string) => fileNameOf(build.name, strings.unnamed).replace(/\.mbd$/, ending);

  async function post(style: ForumStyle): Promise<string> {
    // A post without a link is better than none.
    const link = await writtenBuild(build, 'link').then(
      ({ text }) => text.trim(),
      () => '',
    );
    return forumText({ data, build, result, style, link });
  }

  async function popmenu(): Promise<void> {
    const { writePopmenu } = await import('@guildhall/heroes/build-files');
    const name = fileName('.mnu');
    downloadText(name, writePopmenu(data, build));
    onDone(exportWords.downloaded(name));
  }

  async function picture(): Promise<void> {
    const { buildPicture } = await import('./share-picture.ts');
    const image = await buildPicture({ data, build, result });
    if (image === null) return onDone(words.pictureFailed);
    const name = fileName('.png');
    downloadBlob(name, image);
    onDone(exportWords.downloaded(name));
  }

  return (
    <>
      <h3 className="stat-group__title">{words.posts}</h3>
      <ul className="exports">
        {FORUM_STYLES.map((style) => {
          const { name, hint } = words.post[style];
          return (
            <Row key={style} name={name} hint={hint}>
              <Button
                aria-label={exportWords.copyOf(name)}
                onClick={() => void post(style).then((text) => onText(name, text))}
              >
                {exportWords.copy}
              </Button>
              <Button
                aria-label={exportWords.downloadOf(name)}
                onClick={() =>
                  void post(style).then((text) => {
                    const file = fileName(ENDING[style]);
                    downloadText(file, text);
                    onDone(exportWords.downloaded(file));
                  })
                }
              >
                {exportWords.download}
              </Button>
            </Row>
          );
        })}
      </ul>
      <h3 className="stat-group__title">{words.more}</h3>
      <ul className="exports">
        <Row name={words.popmenu} hint={words.popmenuHint}>
          <span />
          <Button aria-label={exportWords.downloadOf(words.popmenu)} onClick={() => void popmenu()}>
            {exportWords.download}
          </Button>
        </Row>
        <Row name={words.picture} hint={words.pictureHint}>
          <span />
          <Button aria-label={exportWords.downloadOf(words.picture)} onClick={() => void picture()}>
            {exportWords.download}
          </Button>
        </Row>
        <Row name={words.print} hint={words.printHint}>
          <span />
          <Button onClick={onPrint}>{words.run}</Button>
        </Row>
      </ul>
    </>
  );
}
