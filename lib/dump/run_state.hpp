// The state file of a run that can be resumed: the results of all chunks that were merged, in their order.
#pragma once

#include "dsacheck/check_dump.hpp"

#include "chunk_result.hpp"
#include "dump_parts.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::dump {

/// Each result is appended with its size and a hash: what an interruption leaves of the last one is cut off again.
class run_state {
  public:
    /// Opens the file of `chosen.state_file`, or makes it. `chosen` gets the times that the run began with. False when it
    /// cannot be opened, or belongs to another run: see `problem`.
    bool open(dump_options& chosen, const std::vector<input_part>& parts);

    /// Hands what is in the file to `merge`, once, before anything is added. False: see `problem`.
    bool replay(const std::function<void(chunk_result&&)>& merge, const finding_policy& policy);

    /// Parts that were merged to their end, and chunks of the next one.
    [[nodiscard]] std::size_t done_parts() const noexcept { return done_parts_; }
    [[nodiscard]] std::size_t done_chunks() const noexcept { return done_chunks_; }

    void add(const chunk_result& merged);
    void end_part();
    /// The run is complete: the file is not needed any longer.
    void remove();

    /// Empty when all went well. Then nothing more is written, and what is in the file is still good.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  private:
    struct close_file {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };

    void write(std::string_view bytes);
    bool read(std::string& bytes);
    bool fail(std::string_view why);

    std::string path_;
    std::unique_ptr<std::FILE, close_file> file_;
    std::uint64_t good_ = 0; ///< bytes of the file that make sense
    std::string bytes_;      ///< kept for its memory
    std::string problem_;
    std::size_t done_parts_ = 0;
    std::size_t done_chunks_ = 0;
};

} // namespace dsacheck::dump
