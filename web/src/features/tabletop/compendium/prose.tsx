import { type Block, type Inline, parseMarkdown } from '@guildhall/tabletop/compendium';
import { Fragment, type ReactNode, useMemo } from 'react';
import './entry-text.css';

/** Rule text as elements. It is never HTML: what markdown does not know is text. */
export function Prose({ text, level = 3 }: { readonly text: string; readonly level?: 3 | 4 }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="prose">
      {blocks.map((block, at) => (
        // The blocks of a text never move.
        <BlockView key={at} block={block} level={level} />
      ))}
    </div>
  );
}

function inline(nodes: readonly Inline[]): ReactNode {
  return nodes.map((node, at) => <Fragment key={at}>{inlineNode(node)}</Fragment>);
}

function inlineNode(node: Inline): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'strong':
      return <strong>{inline(node.children)}</strong>;
    case 'emphasis':
      return <em>{inline(node.children)}</em>;
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return node.href.startsWith('/') ? (
        <a href={node.href}>{node.text}</a>
      ) : (
        <a href={node.href} rel="noopener noreferrer nofollow" target="_blank">
          {node.text}
        </a>
      );
  }
}

function BlockView({ block, level }: { readonly block: Block; readonly level: 3 | 4 }) {
  switch (block.type) {
    case 'heading': {
      const Heading = level === 3 && block.level <= 2 ? 'h3' : 'h4';
      return <Heading>{inline(block.children)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(block.children)}</p>;
    case 'quote':
      return <blockquote>{inline(block.children)}</blockquote>;
    case 'rule':
      return <hr />;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map(({ depth, children }, at) => (
            <li key={at} className={depth === 0 ? undefined : `prose__deep${depth}`}>
              {inline(children)}
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView block={block} />;
  }
}

function TableView({ block }: { readonly block: Extract<Block, { type: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
    <section className="prose__wide" tabIndex={0} aria-label="Table">
      <table>
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              <th key={at} scope="col">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
