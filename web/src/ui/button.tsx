import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon } from './glyph.tsx';
import type { IconName } from './glyph-shapes.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Part of a grid that arrow keys walk. */
  readonly 'data-cell'?: string;
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`button button--${look} ${className ?? ''}`}>
      {icon === undefined ? null : <Icon name={icon} size={18} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children'> {
  readonly icon: IconName;
  /** Accessible name, also the tooltip. */
  readonly label: string;
}

export function IconButton({ icon, label, look = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      look={look}
      icon={icon}
      aria-label={label}
      title={label}
      className={`button--icon ${className ?? ''}`}
    />
  );
}
