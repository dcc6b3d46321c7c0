// Loaded before a process begins (node --import): its machine's clock then is days ahead, as TEST_DAYS_LATER says.
const ahead = Number(process.env.TEST_DAYS_LATER ?? 0) * 86_400_000;
const RealDate = globalThis.Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], asked) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + ahead] : given, asked),
  apply: () => new RealDate(RealDate.now() + ahead).toString(),
  get: (target, name) => (name === "now" ? () => RealDate.now() + ahead : Reflect.get(target, name)),
});
