/** The mark on a field of 48 by 48: a speech bubble with ears (filled), and the cross in it (a line). */
export const logoPaths = {
  bubble:
    'M7 8.6c0-2.1 2.4-3.3 4.1-2L18 12h12l6.9-5.4c1.7-1.3 4.1-.1 4.1 2V30a8 8 0 0 1-8 8H22.6l-8.4 6.3c-1.3 1-3.2 0-3.2-1.6v-5.4A8 8 0 0 1 7 30Z',
  cross: 'M24 19v12M18 25h12',
};
