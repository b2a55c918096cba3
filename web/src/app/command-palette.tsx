import { type Key, type KeyboardEvent, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { takeTyped } from '../lib/type-ahead.ts';
import { Dialog } from '../ui/dialog.tsx';
import { strings } from './strings.ts';
import { useResults } from './use-results.ts';

/** Everything that can be done, opened or found from here, by typing. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const groups = useResults(text);

  function run(key: Key | undefined) {
    if (key === undefined) return;
    onClose();
    for (const { items } of groups) items.find(({ id }) => id === key)?.run();
  }

  /** Results that come late take the mark from the first: Enter means the first all the same. */
  function onKeyDown({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) {
    if (key === 'Enter' && !currentTarget.getAttribute('aria-activedescendant')) run(groups[0]?.items[0]?.id);
  }

  return (
    <Dialog title={strings.search} closeLabel={strings.close} onClose={onClose} size="wide">
      <div className="commands">
        <Autocomplete inputValue={text} onInputChange={setText}>
          <TextField aria-label={strings.search} autoFocus>
            <Input
              className="input"
              placeholder={strings.commandsPlaceholder}
              onKeyDown={onKeyDown}
              onFocus={() => setText((shown) => takeTyped() + shown)}
            />
          </TextField>
          {text === '' ? <p className="commands__hint quiet">{strings.commandsMore}</p> : null}
          <ListBox
            aria-label={strings.search}
            className="commands__list"
            renderEmptyState={() => <p className="quiet">{strings.commandsNone}</p>}
            onAction={run}
          >
            {groups.map(({ id, title, items }) => (
              <ListBoxSection key={id} id={`group ${id}`}>
                <Header className="commands__title">{title}</Header>
                {items.map((item) => (
                  <ListBoxItem
                    key={item.id}
                    id={item.id}
                    className="commands__item"
                    textValue={`${item.label} ${item.detail ?? ''}`}
                  >
                    <span>{item.label}</span>
                    <span className="faint">{item.detail}</span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
