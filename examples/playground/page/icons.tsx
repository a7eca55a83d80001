const draw = (path: string) => () => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

export const Plus = draw('M12 5v14M5 12h14');
export const Cross = draw('M6 6l12 12M18 6L6 18');
export const Dots = draw(
  'M5 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M11.4 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M17.8 12a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0',
);
export const Back = draw('M15 5l-7 7 7 7');
export const Down = draw('M12 5v14M6 13l6 6 6-6');
export const Send = draw('M4 12l16-7-6 15-3-6-7-2z');
export const Attach = draw(
  'M19 11l-7.6 7.6a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-7.9 7.9a1.5 1.5 0 0 1-2.2-2.2l7-6.9',
);
export const Picture = draw('M4 5h16v14H4zM4 16l5-5 5 5 2-2 4 4M15.5 9.5h.01');
export const Smile = draw('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10h.01M15 10h.01M8.5 14.5a4.5 4.5 0 0 0 7 0');
export const Reply = draw('M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7');
export const Quiet = draw(
  'M4 4l16 16M9.5 5.4A5.5 5.5 0 0 1 17.5 10c0 2.5.4 4 1 5.5M16 17H5c1.3-1.6 1.5-3.5 1.5-7M10 20h4',
);
export const Download = draw('M12 4v11M7 11l5 5 5-5M5 20h14');
export const Outward = draw('M8 5h11v11M19 5L5 19');
export const People = draw(
  'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 19c.6-3 2.9-4.5 6-4.5s5.4 1.5 6 4.5M16 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.8c1.9.6 3.1 2 3.5 4.2',
);
export const Chats = draw('M4 5h12v9H9l-4 3.5V14H4zM19 9h1.5v9H19v3l-3.5-3H11');
export const Clock = draw('M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.8');
export const Shelf = draw(
  'M5 5c0-1.3 3-2 7-2s7 .7 7 2v14c0 1.3-3 2-7 2s-7-.7-7-2zM5 5c0 1.3 3 2 7 2s7-.7 7-2M5 12c0 1.3 3 2 7 2s7-.7 7-2',
);
export const Play = draw('M8 5l11 7-11 7z');
export const Pause = draw('M9 6v12M15 6v12');
export const Forward = draw('M6 6l8 6-8 6zM18 6v12');
export const Eye = draw(
  'M3 12c2.2-4 5.2-6 9-6s6.8 2 9 6c-2.2 4-5.2 6-9 6s-6.8-2-9-6zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6',
);
export const Pin = draw('M9 4h6l-1 6 3 3H7l3-3zM12 13v7');
