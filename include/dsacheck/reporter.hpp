// Turns what a check found into a finding: place, position, pointer and value.
#pragma once

#include "dsacheck/bytes.hpp"
#include "dsacheck/export.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"
#include "dsacheck/statement.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck {

/// Where the record that is being checked lies. The views stay the caller's.
struct record_site {
    std::string_view document;   ///< the bytes that the spans of the record refer to
    std::uint64_t base = 0;      ///< offset of the document in its source
    std::uint64_t start = 0;     ///< offset of the record itself in its source
    std::uint64_t record = 0;    ///< running number in the source, from 0
    std::uint16_t source = 0;    ///< index into findings::sources()
    endpoint judged_as = endpoint::single;
    std::int64_t now = 0; ///< time of the request, in seconds since 1970 UTC: what "tomorrow" counts from; 0: ask the clock
    date as_of{};         ///< the day that counts as today; month 0: unknown, and nothing is compared with it
    enum class parent : std::uint8_t { none, array, statements } inside = parent::none;
    std::uint64_t item = 0;   ///< index in the parent
    std::string_view key;     ///< the name in the parent, when that is an object
    std::string_view puid;    ///< of the record, as it stands in the document; empty when it has none
};

/// The only way from a check to `findings`. Cheap to make, one a record or one a run.
class DSACHECK_EXPORT reporter {
  public:
    /// `where` finds lines and columns; both outlive the reporter.
    reporter(findings& to, locator& where) noexcept : to_(&to), where_(&where) {}

    void begin_record(const record_site& site) noexcept {
        site_ = site;
        errors_ = 0;
        refusals_before_ = refusals_;
    }
    /// The same for a caller that sets the place of the record in what is returned, instead of having it copied.
    record_site& begin_record() noexcept {
        errors_ = 0;
        refusals_before_ = refusals_;
        return site_;
    }
    [[nodiscard]] const record_site& site() const noexcept { return site_; }
    /// What the findings are counted and stored by.
    [[nodiscard]] const finding_policy& policy() const noexcept { return to_->policy(); }
    /// Errors reported since `begin_record`, as the policy has it.
    [[nodiscard]] std::uint64_t errors() const noexcept { return errors_; }
    /// Reasons for which the API refuses what was checked, whatever the policy makes of them: since the reporter was made.
    [[nodiscard]] std::uint64_t refusals() const noexcept { return refusals_; }
    /// Whether there was one since `begin_record`.
    [[nodiscard]] bool is_refused() const noexcept { return refusals_ != refusals_before_; }

    /// False when a finding of this rule would be counted at most: what only a kept finding shows can be left out.
    [[nodiscard]] bool keeps(const rule& which) const noexcept { return to_->would_store(which); }

    // The offset of a `repair` counts from the start of the document, like a span.

    /// The value of a field breaks the rule. `where` is its token: the quotes of a string are left out of the finding.
    void add(const rule& broken, statement_field field, span where, std::string_view detail = {},
             const fix& repair = {});
    /// One element of an array does; `index` counts from 0.
    void add_element(const rule& broken, statement_field field, std::size_t index, span where,
                     std::string_view detail = {}, const fix& repair = {});
    /// A field that is absent should be there.
    void add_missing(const rule& broken, statement_field field, std::uint32_t statement_offset,
                     std::string_view detail = {});
    /// Something else in the document. `pointer` is appended to the record's own.
    void add_at(const rule& broken, span where, std::string_view detail = {}, std::string_view pointer = {},
                const fix& repair = {});

  private:
    bool only_counts(const rule& broken);
    void begin_pointer();
    void add(const rule& broken, std::uint16_t field, span where, std::string_view detail, const fix& repair);

    findings* to_;
    locator* where_;
    record_site site_;
    std::uint64_t errors_ = 0;
    std::uint64_t refusals_ = 0;
    std::uint64_t refusals_before_ = 0; ///< this record
    std::string pointer_; ///< of the finding that is being made; kept for its memory
};

/// A JSON Pointer token: "~" and "/" escaped (RFC 6901).
[[nodiscard]] DSACHECK_EXPORT std::string pointer_token(std::string_view name);

} // namespace dsacheck
