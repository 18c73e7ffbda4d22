// The HTTP interface of the server that this page came from; no other host is ever asked.
// SPDX-License-Identifier: Apache-2.0
import type { Feature, StoryRecord, Tally, VigieEvent } from "./types";

const BASE = "/api/v1/";
const PAGE = 1000;
export const MOST_EVENTS = 20_000; // more would not be readable on a map either; the page says so

async function get(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(BASE + path, signal ? { signal } : {});
  const body = (await response.json()) as { error?: { what: string } };
  if (!response.ok) throw new Error(body.error?.what ?? response.statusText);
  return body;
}

export interface Found {
  features: Feature[];
  total: number;
}

// `onFirst` gets the first part where more is to come, so that the reader need not wait for all.
export async function fetchEvents(filters: URLSearchParams, signal: AbortSignal, onFirst: (found: Found) => void): Promise<Found> {
  const features: Feature[] = [];
  let total = 0;
  do {
    const query = new URLSearchParams(filters);
    query.set("format", "geojson");
    query.set("limit", String(PAGE));
    query.set("offset", String(features.length));
    const page = (await get(`events?${query}`, signal)) as { total: number; features: Feature[] };
    total = page.total;
    if (page.features.length === 0) break;
    features.push(...page.features);
    if (features.length === PAGE && total > PAGE) onFirst({ features: [...features], total });
  } while (features.length < Math.min(total, MOST_EVENTS));
  return { features, total };
}

export async function fetchEvent(id: string): Promise<{ event: VigieEvent; records: StoryRecord[] }> {
  return (await get(`events/${encodeURIComponent(id)}`)) as { event: VigieEvent; records: StoryRecord[] };
}

// Names to suggest. Of actors only those of the actor directory: groups and offices, no private person.
export async function fetchNames(directory: "actors" | "places"): Promise<Tally[]> {
  const page = (await get(`${directory}?limit=300`)) as { items: Tally[] };
  return directory === "actors" ? page.items.filter((one) => one.id) : page.items;
}

export const eventAddress = (id: string) => `${BASE}events/${encodeURIComponent(id)}`;

export function exportAddress(filters: URLSearchParams, format: string): string {
  const query = new URLSearchParams(filters);
  query.set("format", format);
  query.set("limit", "all");
  return `${BASE}events?${query}`;
}
