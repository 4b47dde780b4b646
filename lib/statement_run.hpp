// Validates the documents of one source, one after the other.
#pragma once

#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"
#include "dsacheck/read_statement.hpp"
#include "dsacheck/reporter.hpp"

#include "json_syntax.hpp"
#include "puid_set.hpp"
#include "text_memo.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// Memory that is kept from run to run.
struct statement_tools {
    statement_reader reader;
    statement current;
    puid_set puids;
    std::vector<std::string> puids_to_remember; ///< of the batch that is being read
    text_memo texts;
};

/// A JSON document and where it lies in its source.
struct located_document {
    std::string_view bytes;
    std::uint64_t base = 0;
    bool indexed = false; ///< one of the lines given to `statement_run::begin_lines`
};

class statement_run {
  public:
    /// Appends to `out`, as findings of its source number `source`.
    statement_run(statement_tools& tools, const options& chosen, findings& out, std::uint16_t source,
                  std::uint64_t first_record);

    /// Tells which bytes of the source are at hand: needed before documents that lie in them are checked. The first of
    /// them is at the offset `base` and at the beginning of the line number `line`, counted from 1.
    void show(std::string_view bytes, std::uint64_t base, std::uint64_t line);

    /// Prepares lines that come next, together. False when each must be read alone.
    [[nodiscard]] bool begin_lines(std::string_view lines) { return tools_->reader.open_lines(lines); }

    /// Tells that a line begins among the bytes that are shown: then its place need not be searched for.
    void begin_line(std::uint64_t offset, std::uint64_t line) noexcept { where_.begin_line(offset, line); }

    /// Checks one of the lines given to `begin_lines`. False when it is no statement but a batch, odd or broken: then
    /// nothing was done, and it is left to `check_document`.
    [[nodiscard]] bool check_statement_line(const located_document& line);

    void check_document(located_document document, document_layout layout);

    /// A record that was too large to be read; its first bytes are at the offset `base` and are shown.
    void report_too_large(std::string_view beginning, std::uint64_t base, std::uint64_t size, std::size_t limit);

  private:
    struct recovery;

    void check_current();
    void check_object(const statement& current);
    void check_repeated_members();
    void check_puid_in_batch();
    [[nodiscard]] bool has_ledger() const noexcept { return chosen_->seen != nullptr || chosen_->remembered != nullptr; }
    void check_ledger(document_layout layout);
    void remember_batch(std::uint64_t errors_before, std::uint64_t refusals_before);
    void check_odd_value();
    [[nodiscard]] bool is_batch_after_all() const;
    void check_batch();
    void end_record(bool invalid);

    void open(const located_document& document, document_layout layout, std::size_t depth);
    void locate_item(document_layout layout);
    void begin_outside_records(const located_document& document);

    void report_repeated_statements(std::uint64_t base);
    void report_syntax(const located_document& document, const json::syntax_error& error);
    void note_unread(const located_document& document, std::size_t offset);
    void recover(const located_document& document, document_layout layout, std::uint64_t items, bool repeated);
    void recover_elements(const located_document& document, document_layout layout, recovery from);
    bool check_element(const located_document& element, document_layout layout, std::uint64_t item,
                       std::uint64_t known_defect);

    statement_tools* tools_;
    const options* chosen_;
    findings* out_;
    locator where_;
    reporter report_;
    record_site& site_; ///< that of `report_`
    bool check_fully_;
};

} // namespace dsacheck
