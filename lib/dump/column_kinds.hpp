// How the cells of each column of a dump are read.
#pragma once

#include "dsacheck/dump_column.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dsacheck::dump {

/// The ways of reading a cell. Those of one kind are read together, as what is done next is then no surprise.
enum class column_kind : std::uint8_t { uuid, platform, text, hashed, yes_no, language, date, puid, url, ean, list };

/// The columns of one header. The one of `created_at` has no kind: it is read before the others.
class column_kinds {
  public:
    static constexpr std::size_t kind_count = 11;

    void begin(const dump_header& header);

    /// A bit for each column of a word (see `filled_cells`) that is of this kind.
    [[nodiscard]] std::uint64_t of_kind(std::size_t word, column_kind kind) const noexcept {
        return words_[word][static_cast<std::size_t>(kind)];
    }
    /// The field of each column; null when it has none.
    [[nodiscard]] const std::vector<const field_info*>& fields() const noexcept { return fields_; }
    /// The place of `created_at`, or `dump_header::absent`.
    [[nodiscard]] std::size_t created_place() const noexcept { return created_place_; }
    [[nodiscard]] field_set unseen() const noexcept { return unseen_; }

  private:
    std::vector<const field_info*> fields_;
    std::vector<std::array<std::uint64_t, kind_count>> words_;
    std::size_t created_place_ = dump_header::absent;
    field_set unseen_;
};

} // namespace dsacheck::dump
