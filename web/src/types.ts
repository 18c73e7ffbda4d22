// The record as the server writes it (docs/formats.md; /api/v1/openapi.json). Only what the page reads is named here.
// SPDX-License-Identifier: Apache-2.0

export type Standing = "denied" | "expected" | "disputed" | "corroborated" | "single-origin";
export const STANDINGS: readonly Standing[] = ["corroborated", "single-origin", "disputed", "expected", "denied"];

export interface Words {
  quote: string | null;
  p?: number | null;
  from?: number | null;
  to?: number | null;
}

export interface Count {
  low: number | null;
  best: number | null;
  high: number | null;
  approximate: boolean;
}

export interface Participant extends Words {
  name: string | null;
  id: string | null;
  kind: string;
  country: string | null;
  role: string | null;
}

export interface Place extends Words {
  name: string | null;
  id: string | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  relation: string | null;
  precision: string;
  within_km: number | null;
}

export interface Time extends Words {
  start: string | null;
  end: string | null;
  precision: string;
  basis: string;
}

export interface FigureBy extends Count {
  story: string;
  file: string | null;
  claim: string;
  superseded: boolean;
}

export interface EventFigure extends Count {
  what: string;
  who: string | null;
  by: FigureBy[];
}

export interface ClaimRef {
  story: string;
  file: string | null;
  part: number;
  claim: string;
  role: string;
}

export interface Dispute {
  on: string;
  sides: { value: string; claims: ClaimRef[] }[];
}

export interface VigieEvent {
  id: string;
  type: string;
  also: string[];
  time: Time | null;
  place: Place | null;
  actors: Participant[];
  targets: Participant[];
  figures: EventFigure[];
  claims: ClaimRef[];
  stories: string[];
  copies: string[][];
  origins: number;
  standing: Standing;
  trend: string | null;
  disputes: Dispute[];
  credibility: { sources: string | null; information: number };
}

export interface Figure extends Words, Count {
  what: string;
  who: string | null;
  by: number | null;
}

export interface Source extends Words {
  name: string | null;
  kind: string;
  anonymous: boolean;
  stance: string;
  via: string | null;
}

export interface Claim {
  id: string;
  type: string;
  triggers: Words[];
  actors: Participant[];
  targets: Participant[];
  place: Place | null;
  time: Time | null;
  figures: Figure[];
  sources: Source[];
  standing: string;
  focus: string;
  evidence: Words[];
}

export interface Story {
  id: string;
  file: string | null;
  url: string | null;
  part: number;
  parts: number;
  language: string;
  headline: string | null;
  outlet: { name: string | null; id: string | null };
  origin: { name: string | null; relation: string; quote: string | null }[];
  published: { from: string | null; to: string | null } | null;
  paragraphs: { role: string; text: string }[];
}

export interface StoryRecord {
  story: Story;
  claims: Claim[];
}

export interface Feature {
  id: string;
  geometry: { type: "Point"; coordinates: [number, number] } | null;
  properties: VigieEvent & { within_km: number | null };
}

export interface Tally {
  id: string | null;
  name: string;
  country: string | null;
  events: number;
}
