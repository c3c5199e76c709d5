// The drawings on buttons, as paths of 24 by 24, drawn for this page.
export const ICONS = {
  hash: 'M9 3 7.6 8H4v2h3l-1 4H3v2h2.4L4 21h2l1.4-5h4L10 21h2l1.4-5H17v-2h-3l1-4h3V8h-2.4L17 3h-2l-1.4 5h-4L11 3zm0 7h4l-1 4H8z',
  thread: 'M4 4h16v11H9l-5 5zM8 8h8v1.8H8zm0 3.2h5V13H8z',
  forum: 'M3 4h12v9H8l-5 4zm14 4h4v12l-4-3h-7v-2h7z',
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  close: 'M6 4.6 12 10.6 18 4.6 19.4 6 13.4 12 19.4 18 18 19.4 12 13.4 6 19.4 4.6 18 10.6 12 4.6 6z',
  more: 'M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z',
  send: 'M3 4l18 8-18 8 2.5-8zm4 7v2l9-1z',
  panel: 'M3 5h18v14H3zm11 2v10h5V7zM5 7v10h7V7z',
  trouble: 'M12 3l10 18H2zm-1 7v5h2v-5zm0 6.5v2h2v-2z',
  sun: 'M12 7a5 5 0 110 10 5 5 0 010-10zm-1-5h2v3h-2zm0 17h2v3h-2zM2 11h3v2H2zm17 0h3v2h-3zM4.5 5.9 5.9 4.5 8 6.6 6.6 8zm11.5 11.5 1.4-1.4 2.1 2.1-1.4 1.4zM4.5 18.1 6.6 16 8 17.4l-2.1 2.1zM16 6.6l2.1-2.1 1.4 1.4L17.4 8z',
  down: 'M6 9l6 6 6-6z',
  file: 'M6 2h8l5 5v15H6zm7 2v5h5z',
  mail: 'M3 5h18v14H3zm2 2.5V17h14V7.5l-7 5z',
} as const;
