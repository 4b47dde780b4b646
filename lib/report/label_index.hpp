// Finds the official English label for a label as written: folded, or in another language.
#pragma once

#include "dsacheck/report.hpp"
#include "dsacheck/vocabulary/array_view.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dsacheck::detail {

/// A label of the Commission's template in another language.
struct translated_label {
    std::string_view english;
    std::string_view other;
};

/// The labels of one language; see labels_*.cpp.
struct label_language {
    std::string_view name; ///< "German"
    array_view<translated_label> labels;
};

[[nodiscard]] const label_language& german_labels() noexcept;
[[nodiscard]] const label_language& french_labels() noexcept;
[[nodiscard]] const label_language& spanish_labels() noexcept;
[[nodiscard]] const label_language& italian_labels() noexcept;

/// A text folded and, where it is an official label in another language, put into English.
struct canonical_label {
    std::string folded;
    std::string_view language; ///< empty when it was not translated
};

/// All official labels, folded. Made once, when the first report is read, and never changed.
class label_index {
  public:
    [[nodiscard]] static const label_index& known();

    label_index(const label_index&) = delete;
    label_index& operator=(const label_index&) = delete;

    [[nodiscard]] canonical_label canonical(std::string_view text) const;

    [[nodiscard]] const std::string& header(unsigned part, std::size_t column) const noexcept {
        return headers_[part - 1][column];
    }
    [[nodiscard]] const std::vector<std::string>& indicators(unsigned part) const noexcept {
        return indicators_[part - 1];
    }
    /// Whether a text is one of the words of column A, in any language.
    [[nodiscard]] bool is_applicability(const canonical_label& label) const noexcept;

  private:
    label_index();
    ~label_index() = default;

    struct translation {
        std::string english; ///< folded
        std::string_view language;
    };
    std::unordered_map<std::string, translation> translations_;
    std::array<std::vector<std::string>, part_count> headers_;
    std::array<std::vector<std::string>, part_count> indicators_;
    std::vector<std::string> applicability_;
};

/// How `text`, whose canonical form is `label`, agrees with an official label and its folded form.
[[nodiscard]] label_match match_label(std::string_view text, const canonical_label& label, std::string_view english,
                                      const std::string& english_folded) noexcept;

} // namespace dsacheck::detail
