// Builds a report from files in memory.
#pragma once

#include "dsacheck/read_report.hpp"
#include "report/label_index.hpp"
#include "report/part_builder.hpp"

#include <string>
#include <vector>

namespace dsacheck::detail {

class report_builder {
  public:
    explicit report_builder(const report_options& chosen) : chosen_(chosen) {}

    /// Takes a file; unpacks it when it is an archive.
    void add(report_source source, unsigned depth = 0);
    /// See `report::name()`.
    void set_name(std::string name) { built_.name_ = std::move(name); }
    /// Names a file that is too large to be read.
    void add_too_large(const std::string& name, std::uint64_t size);
    /// Names a file whose bytes are not those that its publisher stored, so that nothing in it is judged.
    void add_damaged(std::string name, const std::string& damage);
    [[nodiscard]] report finish();

  private:
    struct waiting {
        std::uint16_t file;
        part_builder table;
        unsigned part = 0; ///< 0: not known yet
    };

    [[nodiscard]] bool takes_no_more(std::string_view name);
    void add_text(std::uint16_t file, std::string bytes);
    void add_archive(const report_source& source, unsigned depth);
    void look_for_garbled_text(std::uint16_t file);
    void recognise(waiting& table);
    void take_by_order();
    void build_parts();
    void infer_provider();
    void read_identity();
    void note(note_kind kind, std::uint16_t file, std::string detail = {}, std::uint64_t count = 1);

    report_options chosen_;
    const label_index& labels_ = label_index::known();
    report built_;
    std::vector<waiting> tables_;
    std::uint64_t total_bytes_ = 0;
    std::uint64_t unpack_budget_ = 0; ///< bytes that may still come out of the archive at hand, and those in it
};

} // namespace dsacheck::detail
