// The component library's elements that the page uses, and what each of them wears here: today's colours, and room on a phone.
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAttachments } from '@skyra/discord-components-core/discord-attachments.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordFileAttachment } from '@skyra/discord-components-core/discord-file-attachment.js';
import { DiscordHeader } from '@skyra/discord-components-core/discord-header.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordSpoiler } from '@skyra/discord-components-core/discord-spoiler.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import { DiscordThread } from '@skyra/discord-components-core/discord-thread.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';
import { css } from 'lit';

type Skinned = { readonly elementStyles: unknown[] };
type Sheet = ReturnType<typeof css>;

/** How a focus is shown inside every element. */
export const FOCUS = css`
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
`;

/** What each wears besides its own. */
export const SKINS: readonly (readonly [Skinned, Sheet])[] = [
  [
    DiscordMessages,
    css`
      :host,
      :host([light-theme]) {
        color: var(--text);
        background: none;
        border: 0;
        font-family: var(--font);
        line-height: 1.375;
      }
      ::slotted(*),
      ::slotted(*:first-child),
      ::slotted(*:last-child),
      ::slotted(*:not(:first-child)) {
        margin: 0;
        padding: 0;
      }
    `,
  ],
  [
    DiscordMessage,
    css`
      :host,
      :host([light-theme]) {
        color: var(--text);
        font-family: var(--font);
        font-size: 1rem;
        padding: 2px 16px;
        margin: 0;
      }
      :host(:hover) {
        background: none;
      }
      :host([ephemeral]),
      :host([ephemeral]:hover) {
        background-color: var(--ephemeral);
        padding-right: 16px;
      }
      :host([ephemeral])::before {
        background-color: var(--blurple);
      }
      :host([message-body-only]) {
        padding: 1px 16px !important;
      }
      .discord-message-timestamp,
      .discord-message-edited,
      .discord-message-ephemeral,
      :host([light-theme]) .discord-message-timestamp,
      :host([light-theme]) .discord-message-edited,
      :host([light-theme]) .discord-message-ephemeral {
        color: var(--muted);
        font-size: 0.75rem;
      }
      .discord-message-body-only-indent {
        flex: 0 0 56px;
        margin-left: 0;
      }
      .discord-message-inner-center {
        align-items: flex-start;
      }
      .discord-message-content {
        min-width: 0;
        line-height: 1.375;
      }
      .discord-author-avatar {
        min-width: 40px;
        align-self: flex-start;
      }
      .discord-author-avatar img {
        cursor: default;
      }
      .discord-message-ephemeral {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 4px;
      }
      .discord-message-ephemeral .discord-message-ephemeral-link {
        color: var(--link);
      }
      @media (max-width: 480px) {
        :host,
        :host([light-theme]) {
          padding-left: 12px;
          padding-right: 8px;
        }
        .discord-author-avatar {
          margin-right: 10px;
          min-width: 32px;
        }
        .discord-author-avatar img {
          width: 32px;
          height: 32px;
        }
        .discord-message-body-only-indent {
          flex-basis: 42px;
        }
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username,
      :host([light-theme]) .discord-author-username {
        color: var(--heading);
        font-weight: 600;
      }
      :host .discord-author-username:hover {
        text-decoration: none;
        cursor: default;
      }
      :host .discord-application-tag {
        background-color: var(--blurple);
        font-weight: 600;
        font-size: 0.6875rem;
      }
    `,
  ],
  [
    DiscordCommand,
    css`
      :host,
      :host([light-theme]) {
        color: var(--muted);
        flex-wrap: wrap;
        row-gap: 2px;
        max-width: 100%;
      }
      :host .discord-replied-message-username,
      :host([light-theme]) .discord-replied-message-username {
        color: var(--heading) !important;
        opacity: 1;
      }
      :host .discord-slash-command-name,
      .discord-context-command-name,
      :host .discord-slash-command-name:hover {
        color: var(--link) !important;
        background-color: var(--chip);
        opacity: 1;
        border-radius: 3px;
        padding: 0 4px;
      }
      .discord-slash-command-name svg {
        display: none;
      }
      .discord-slash-command-name span,
      .discord-context-command-name span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      @media (max-width: 820px) {
        :host,
        :host([light-theme]) {
          max-width: calc(100% - 130px);
          flex-wrap: nowrap;
        }
        .discord-slash-command-name {
          min-width: 0;
        }
      }
    `,
  ],
  [
    DiscordReply,
    css`
      :host,
      :host([light-theme]) {
        color: var(--muted);
        max-width: 100%;
        overflow: hidden;
      }
      .discord-replied-message-username,
      :host([light-theme]) .discord-replied-message-username {
        color: var(--heading) !important;
        opacity: 1;
        text-decoration: none !important;
        cursor: default;
      }
      .discord-replied-message-content,
      .discord-replied-message-content:hover {
        color: var(--muted);
        overflow: hidden;
        cursor: default;
      }
      .discord-application-tag {
        background-color: var(--blurple);
      }
      @media (max-width: 820px) {
        :host,
        :host([light-theme]) {
          max-width: calc(100% - 130px);
        }
      }
    `,
  ],
  [
    DiscordButton,
    css`
      :host > *:first-child {
        font-family: var(--font);
        margin: 0;
        padding: 2px 14px;
        border-radius: 8px;
        box-sizing: border-box;
        height: auto;
        min-height: 34px;
        line-height: 1.2;
        white-space: normal;
        text-align: center;
        overflow-wrap: break-word;
      }
      svg {
        flex: 0 0 auto;
        margin-left: 6px;
      }
      .success {
        background-color: var(--green);
      }
      .success.hoverable:hover {
        background-color: var(--green-hover);
      }
      .destructive {
        background-color: var(--red);
      }
      .primary {
        background-color: var(--blurple);
      }
      .secondary,
      a.secondary {
        color: var(--button-text);
        background-color: var(--button);
      }
      .secondary.hoverable:hover,
      a.secondary:hover {
        background-color: var(--button-hover);
      }
      @media (pointer: coarse) {
        :host > *:first-child {
          min-height: 40px;
        }
      }
    `,
  ],
  [
    DiscordQuote,
    css`
      :host .discord-quote-divider,
      :host([light-theme]) .discord-quote-divider {
        background-color: var(--quote);
        flex: 0 0 4px;
      }
      blockquote {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ],
  [
    DiscordMention,
    css`
      :host,
      :host([light-theme]) {
        color: var(--mention-text);
        background-color: var(--mention);
        cursor: default;
      }
      :host(:hover),
      :host([light-theme]:hover) {
        color: var(--mention-text);
        background-color: var(--mention);
      }
    `,
  ],
  [
    DiscordLink,
    css`
      a,
      .discord-link-light-theme a {
        color: var(--link);
        overflow-wrap: anywhere;
      }
    `,
  ],
  [
    DiscordTime,
    css`
      :host {
        background-color: var(--chip);
        white-space: normal;
      }
    `,
  ],
  [
    DiscordHeader,
    css`
      :host > * {
        margin: 8px 0 4px;
        color: var(--heading);
        overflow-wrap: anywhere;
      }
      :host > h3 {
        margin: 2px 0 4px;
      }
    `,
  ],
  [
    DiscordSubscript,
    css`
      small,
      :host([light-theme]) > small {
        color: var(--muted);
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
    `,
  ],
  [
    DiscordSpoiler,
    css`
      :host(:not([activated])) {
        background-color: var(--spoiler) !important;
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host,
      :host([light-theme]) {
        color: var(--text);
        font-size: 0.875rem;
      }
      :host .discord-embed-wrapper,
      :host([light-theme]) .discord-embed-wrapper {
        background-color: var(--container);
        border-color: var(--line);
      }
    `,
  ],
  [
    DiscordFileAttachment,
    css`
      .discord-file-attachment-mosaic-style,
      .discord-file-attachment-light-theme.discord-file-attachment-mosaic-style {
        background-color: var(--container);
        border: 1px solid var(--line);
        padding: 12px;
        max-width: 100%;
      }
      .discord-file-attachment-metadata {
        color: var(--muted);
      }
      .discord-button-download-attachment {
        display: none !important;
      }
    `,
  ],
  [
    DiscordThread,
    css`
      :host,
      :host([light-theme]) {
        max-width: 100%;
        box-sizing: border-box;
        background-color: var(--container);
        border: 1px solid var(--line);
      }
      :host .discord-thread-name,
      :host([light-theme]) .discord-thread-name {
        color: var(--heading);
      }
      :host .discord-thread-cta {
        color: var(--link);
      }
      :host .discord-thread-bottom,
      :host([light-theme]) .discord-thread-bottom {
        color: var(--muted);
      }
    `,
  ],
];

/** Those that stay as they are. */
export const PLAIN: readonly Skinned[] = [
  DiscordActionRow,
  DiscordAttachments,

  DiscordEmbedDescription,
];
