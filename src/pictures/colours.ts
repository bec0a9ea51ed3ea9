/**
 * The colours of pictures. They bring their own background, so that they look the same in Discord's dark and light
 * themes; `test/pictures` holds every pair that is read against each other to a contrast of 4.5 (WCAG 2.2, 1.4.3).
 */
export const BACKGROUND = '#14233c';
export const TEXT = '#f4f6fb';
export const MUTED_TEXT = '#b3c0d6';
export const LINE = '#7187ab';
export const STEM = '#3d5173';
/** Of a number on a mark. */
export const ON_MARK = '#0d1729';

/** One a minister, far apart also for those who see few colours; never the only sign of anything. */
export const MARKS: readonly string[] = ['#ffb347', '#78c6ff', '#9be39b', '#ff9eb5', '#cdb4ff', '#f4e27a'];
/** Of ministers beyond those, and of answers without one. */
export const OTHER_MARK = '#ccd3de';
