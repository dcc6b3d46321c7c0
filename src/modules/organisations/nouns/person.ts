/** Somebody who works, or worked, with Mutu. Their positions are appointments; the person is the same in all of them. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly fictional: boolean;
  /** Has chosen a password, so an invitation is no longer waiting. */
  readonly hasPassword: boolean;
};
