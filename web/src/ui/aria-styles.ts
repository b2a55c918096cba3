/**
 * React Aria writes one rule into the page as a style element, which our content
 * security policy refuses. It looks for the element first: this takes its place,
 * and the rule itself is in `dialog.css`.
 */
const PRESSABLE = 'react-aria-pressable-style';

export function replaceAriaStyles(): void {
  if (document.getElementById(PRESSABLE) !== null) return;
  const placeholder = document.createElement('meta');
  placeholder.id = PRESSABLE;
  document.head.append(placeholder);
}
