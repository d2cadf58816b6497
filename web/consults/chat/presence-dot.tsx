/** Whether somebody is in the conversation, beside the words that say so. */
export const PresenceDot = ({ isHere }: { isHere: boolean }) => (
  <span
    aria-hidden
    className={`size-2.5 shrink-0 rounded-full ${isHere ? 'bg-success' : 'border-2 border-edge'}`}
  />
);
