/** A number from 0 up to 1, so that tests can replace chance. */
export type Chance = () => number;
