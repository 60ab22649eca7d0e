/**
 * A letter (.eml) in, its heads and text out, by postal-mime. What is attached is named, not read.
 */
import PostalMime from "../../vendor/postal-mime/postal-mime.js";
import { markupText } from "./markup.js";
import { UnreadableFile } from "./unreadable.js";

/**
 * @typedef {{ name?: string, address?: string, group?: Address[] }} Address
 */

/** @param {Uint8Array} bytes @returns {Promise<{ text: string, attached: string[] }>} */
export async function readMail(bytes) {
  try {
    const mail = await PostalMime.parse(bytes);
    const body = mail.text?.trim() || markupText(mail.html ?? "");
    const attached = (mail.attachments ?? []).filter((part) => part.disposition !== "inline" || part.filename);
    return { text: [heads(mail), body].filter(Boolean).join("\n\n"), attached: attached.map((part) => part.filename || part.mimeType) };
  } catch (error) {
    throw new UnreadableFile("damaged", error);
  }
}

/** Who wrote to whom, and of what, one a paragraph. @param {any} mail */
function heads(mail) {
  const people = [mail.from, mail.sender, ...(mail.replyTo ?? []), ...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  return [mail.subject, ...people.flatMap(written)].filter(Boolean).join("\n\n");
}

/** @param {Address | undefined} address @returns {string[]} */
function written(address) {
  if (!address) return [];
  if (address.group) return address.group.flatMap(written);
  return [[address.name, address.address && `<${address.address}>`].filter(Boolean).join(" ")];
}
