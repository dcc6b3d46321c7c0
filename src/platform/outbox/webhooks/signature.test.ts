import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outwardKinds } from "../outward-events.ts";
import { messageOf } from "./message.ts";
import { signatureOf } from "./signature.ts";

const manual = readFileSync("docs/webhooks.md", "utf8");
const [, secret = ""] = /secret `(mutu_webhook_[^`]+)`/.exec(manual) ?? [];
const [, header = ""] = /^Mutu-Signature: (.+)$/m.exec(manual) ?? [];
const [body = ""] = /^\{"id".+\}$/m.exec(manual) ?? [];
const sentAt = new Date("2026-03-02T02:00:00Z");

describe("signature of a webhook (RFC 2104)", () => {
  it("is the one of the manual's example", () => {
    expect(signatureOf([secret], sentAt, body)).toBe(header);
  });

  it("has a code for each secret, the present one first", () => {
    const both = signatureOf([secret, "another"], sentAt, body).split(",");
    expect(both).toHaveLength(3);
    expect(both.slice(0, 2).join(",")).toBe(header);
    expect(both[2]).toMatch(/^v1=[0-9a-f]{64}$/);
  });

  it("verifies with the manual's program, and with nothing changed", async () => {
    const [, program = ""] = /```js\n([\s\S]+?)```/.exec(manual) ?? [];
    const source = `${program}\nexport { isFromMutu };`;
    const { isFromMutu } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const now = sentAt.getTime() / 1000;
    expect(isFromMutu(secret, header, body, now + 299)).toBe(true);
    expect(isFromMutu(secret, signatureOf(["new", secret], sentAt, body), body, now)).toBe(true);
    expect(isFromMutu(secret, header, body, now + 301)).toBe(false);
    expect(isFromMutu(secret, header, `${body} `, now)).toBe(false);
    expect(isFromMutu(`${secret}x`, header, body, now)).toBe(false);
    expect(isFromMutu(secret, header.replace("t=1", "t=2"), body, now)).toBe(false);
  });
});

describe("message to a webhook", () => {
  it("is the one of the manual's example", () => {
    const { id, event, at, agency, subject } = JSON.parse(body);
    const happened = {
      eventId: id,
      kind: event,
      agencyId: agency,
      subjectKind: subject.kind,
      subjectId: subject.id,
      payload: { name: "Wulan" },
      at,
    };
    expect(JSON.stringify(messageOf(happened, "https://mutu.kota.go.id"))).toBe(body);
  });

  it("holds no facts but those of a checkpoint", () => {
    const withFacts = outwardKinds.filter((kind) => {
      const happened = { eventId: "1", agencyId: null, subjectKind: "x", subjectId: "2", at: "" };
      return "facts" in messageOf({ ...happened, kind, payload: { personId: "3" } }, "");
    });
    expect(withFacts).toEqual(["audit.checkpointed"]);
  });
});
