// Light or dark: as the system says, until somebody chooses.
type Theme = 'light' | 'dark';

const KEY = 'preview-theme';
const system = matchMedia('(prefers-color-scheme: light)');

function chosen(): Theme | null {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

export function theme(): Theme {
  return chosen() ?? (system.matches ? 'light' : 'dark');
}

function apply(): void {
  const isLight = theme() === 'light';
  document.documentElement.dataset['theme'] = theme();
  // The library's elements take the theme from the list they stand in.
  for (const list of document.querySelectorAll('discord-messages'))
    list.toggleAttribute('light-theme', isLight);
}

/** Follows the system from now on, and shows the theme there is. */
export function followTheme(): void {
  system.addEventListener('change', apply);
  apply();
}

export function switchTheme(): void {
  localStorage.setItem(KEY, theme() === 'light' ? 'dark' : 'light');
  apply();
}
