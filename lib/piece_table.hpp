// What became of a text that was changed several times.
#pragma once

#include "dsacheck/finding.hpp"
#include "dsacheck/fix_statements.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace dsacheck {

/// Pieces of the original, and texts that were put between them.
class piece_table {
  public:
    explicit piece_table(std::uint64_t size) { pieces_.push_back({0, size, {}}); }

    /// Applies the fixes of some findings to the current text: sorted, apart from each other.
    void replace(const std::vector<const finding*>& fixes) {
        std::vector<piece> next;
        std::size_t index = 0;
        std::uint64_t taken = 0; // of the piece at `index`
        std::uint64_t at = 0;    // in the current text
        const auto advance = [&](std::uint64_t to, bool keep) {
            while (at < to) {
                const piece& here = pieces_[index];
                const std::uint64_t count = std::min(to - at, here.size() - taken);
                if (keep)
                    next.push_back(here.part(taken, count));
                at += count;
                taken += count;
                if (taken == here.size()) {
                    ++index;
                    taken = 0;
                }
            }
        };
        std::uint64_t size = 0;
        for (const piece& each : pieces_)
            size += each.size();
        for (const finding* each : fixes) {
            advance(each->repair.offset, true);
            advance(each->repair.offset + each->repair.length, false);
            next.push_back({0, 0, std::string(each->repair.replacement)});
        }
        advance(size, true);
        pieces_ = std::move(next);
        original_size_ = original_size_ == 0 ? size : original_size_;
    }

    /// All that differs from the original.
    [[nodiscard]] std::vector<text_edit> edits() const {
        std::vector<text_edit> list;
        text_edit open;
        std::uint64_t original = 0;
        bool differs = false;
        for (const piece& each : pieces_) {
            if (each.length == 0) {
                if (!differs)
                    open = {original, 0, {}};
                open.text += each.text;
                differs = true;
                continue;
            }
            close(list, open, differs, original, each.offset);
            original = each.offset + each.length;
        }
        close(list, open, differs, original, original_size_ == 0 ? original : original_size_);
        return list;
    }

  private:
    /// A piece of the original, or a text when `length` is 0.
    struct piece {
        std::uint64_t offset;
        std::uint64_t length;
        std::string text;

        [[nodiscard]] std::uint64_t size() const noexcept { return length == 0 ? text.size() : length; }
        [[nodiscard]] piece part(std::uint64_t from, std::uint64_t count) const {
            return length == 0 ? piece{0, 0, text.substr(from, count)} : piece{offset + from, count, {}};
        }
    };

    static void close(std::vector<text_edit>& list, text_edit& open, bool& differs, std::uint64_t from, std::uint64_t to) {
        if (!differs && from == to)
            return;
        if (!differs)
            open = {from, 0, {}};
        open.length = to - open.offset;
        if (open.length != 0 || !open.text.empty())
            list.push_back(open);
        differs = false;
    }

    std::vector<piece> pieces_;
    std::uint64_t original_size_ = 0;
};

} // namespace dsacheck
