// Vigie: reads news reports into a record of who did what to whom, where, when, how many, who says so, how certain.
// This header is the manual; it brings the whole public library.
//
//   engine.h   Engine: a page in, stories and claims out; claims of many stories in, events out
//   page.h     Story and its parts          claim.h   Claim and its slots        event.h   Event
//   store.h    Store: kept, searched        explain.h Trace: why each value      result.h  Result, Error
//
// Conventions: text is UTF-8; positions are bytes; dates are ISO 8601 strings; coordinates WGS84 degrees; distances km.
// Returned objects own their strings. Nothing throws but std::bad_alloc. See docs/tour.md for one sentence's way
// through, examples/ for graded programs, docs/formats.md for the JSON.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vigie/claim.h"
#include "vigie/engine.h"
#include "vigie/event.h"
#include "vigie/explain.h"
#include "vigie/page.h"
#include "vigie/result.h"
#include "vigie/span.h"
#include "vigie/store.h"
