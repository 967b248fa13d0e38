/** Waits for nothing but itself: it runs before the code that every page needs is there. */
import './set-out';
