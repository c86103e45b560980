-- Has wrk print what it counted as JSON; times are in microseconds.
function done(summary, latency)
  local errors = summary.errors
  print(string.format('{"requests": %d, "bytes": %d, "duration": %d, "percentile99": %d, "failed": %d}',
    summary.requests, summary.bytes, summary.duration, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
