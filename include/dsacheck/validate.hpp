// Validates statements of reasons: bytes, a file, or a stream.
#pragma once

#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// Whether a run could happen. Wrong data is never an error here: it becomes findings.
struct run_status {
    bool ok = true;
    std::string message; ///< why not, with the path; empty when ok

    explicit operator bool() const noexcept { return ok; }
};

/// Fills `buffer` with at most `size` bytes; returns how many, 0 at the end. To stop with an error, returns
/// `read_failed`.
using byte_source = std::function<std::size_t(char* buffer, std::size_t size)>;
inline constexpr std::size_t read_failed = static_cast<std::size_t>(-1);

/// Validates statement after statement with the same memory, and appends to one `findings`, to be made from the same
/// options: `findings out(chosen)`. A rule is asked when both ask it; severities are those of the `findings`.
/// Not thread-safe: one validator a thread.
class DSACHECK_EXPORT statement_validator {
  public:
    explicit statement_validator(const options& chosen = {});
    ~statement_validator();
    statement_validator(statement_validator&&) noexcept;
    statement_validator& operator=(statement_validator&&) noexcept;

    /// One JSON document that is one statement (or a batch, if the options say so). True when no error was found.
    /// Total: any bytes are fine. Allocates nothing when warm and the statement is good.
    bool validate(std::string_view json, findings& out);

    /// Any input in memory: one statement, a batch, an array or NDJSON, as the options say or by its looks.
    /// `name` is what the findings call it.
    void validate_all(std::string_view bytes, findings& out, std::string_view name = {});

    /// The same for a stream. NDJSON is read in pieces, so that memory stays flat; other documents whole.
    run_status validate_stream(const byte_source& read, findings& out, std::string_view name = {});

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

/// Everything that is wrong with the statements in `bytes`.
[[nodiscard]] DSACHECK_EXPORT findings validate_statements(std::string_view bytes, const options& chosen = {});

/// The same for a file, or for standard input when `path` is "-"; appends to `out`.
[[nodiscard]] DSACHECK_EXPORT run_status validate_file(const std::string& path, const options& chosen, findings& out);

/// The same for files one after the other, on `chosen.jobs` threads: lines of NDJSON are shared out among them, and files
/// are. `out`, which is to be made from the same options, does not depend on the number of threads. A status for each path; a
/// file that was not read to its end, because `chosen.stop` became true, has one that says so.
[[nodiscard]] DSACHECK_EXPORT std::vector<run_status> validate_files(const std::vector<std::string>& paths,
                                                                     const options& chosen, findings& out);

/// Reads a whole file, or standard input when `path` is "-", into `out`; refuses more than `limit` bytes.
[[nodiscard]] DSACHECK_EXPORT run_status read_file(const std::string& path, std::size_t limit, std::string& out);

} // namespace dsacheck
