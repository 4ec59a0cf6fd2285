import type { CSSProperties, ReactNode } from 'react';
import { usePress } from './use-press.ts';

/** The one control: a real button that answers to a finger among other fingers, to keys and to assistive technology. */
export function Press(props: {
  onPress: () => void;
  children: ReactNode;
  className?: string;
  label?: string;
  pressed?: boolean;
  disabled?: boolean;
  lang?: string;
  style?: CSSProperties;
  exhibit?: string;
  zone?: string;
}): ReactNode {
  const { onPress, children, className, label, pressed, disabled, lang, style } = props;
  const handlers = usePress(onPress);
  return (
    <button
      type="button"
      className={`press ${className ?? ''}`}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      lang={lang}
      style={style}
      data-exhibit={props.exhibit}
      data-zone={props.zone}
      {...(disabled ? {} : handlers)}
    >
      {children}
    </button>
  );
}
