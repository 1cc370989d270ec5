import { cloneElement, useRef, type KeyboardEvent, type ReactElement } from 'react';

export interface MenuAction {
  label: string;
  run: () => void;
}
interface Props {
  /** A button; pressing it opens the menu. */
  target: ReactElement<Record<string, unknown>>;
  actions: readonly MenuAction[];
  /** False: what an action opens takes the focus. */
  returnFocus?: boolean;
}

/**
 * A few things to do, behind one button. The browser's own popover: over everything, closed by Escape and by a click
 * elsewhere; arrows, Home and End walk it.
 */
export function ActionMenu({ target, actions, returnFocus = true }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const open = (event: { currentTarget: HTMLElement }) => {
    button.current = event.currentTarget;
    const panel = menu.current!;
    if (panel.matches(':popover-open')) return panel.hidePopover();
    panel.showPopover();
    const at = event.currentTarget.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = panel;
    const fits = at.bottom + 4 + height <= window.innerHeight;
    panel.style.top = `${Math.max(4, fits ? at.bottom + 4 : at.top - 4 - height)}px`;
    panel.style.left = `${Math.max(4, Math.min(at.right - width, window.innerWidth - width - 4))}px`;
    items()[0]?.focus();
  };
  const close = (back: boolean) => {
    menu.current?.hidePopover();
    if (back) button.current?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const all = items();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: (now + 1) % all.length,
      ArrowUp: (now - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      close(true);
    }
  };
  return (
    <>
      {cloneElement(target, { 'aria-haspopup': 'menu', onClick: open })}
      <div ref={menu} popover="auto" role="menu" tabIndex={-1} className="action-menu" onKeyDown={walk}>
        {actions.map(({ label, run }) => (
          <button
            key={label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="nav-link"
            onClick={() => {
              close(returnFocus);
              run();
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
