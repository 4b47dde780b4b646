// Bytes that come one after the other: files, standard input, and what is unpacked from them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dsacheck::archive {

class byte_stream {
  public:
    byte_stream() = default;
    byte_stream(const byte_stream&) = delete;
    byte_stream& operator=(const byte_stream&) = delete;
    virtual ~byte_stream() = default;

    /// Fills at most `size` bytes; 0 at the end, and when it cannot go on: then there is a problem.
    virtual std::size_t read(char* to, std::size_t size) = 0;

    /// Why the bytes end too early; empty when they do not.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  protected:
    void fail(std::string_view why) {
        if (problem_.empty())
            problem_ = why;
    }

  private:
    std::string problem_;
};

/// An open file, read at any place by any thread.
class file {
  public:
    /// Null, with the reason in `problem`, when it cannot be opened.
    static std::shared_ptr<file> open(const std::string& path, std::string& problem);
    /// Standard input, which is read from front to back only.
    static std::shared_ptr<file> standard_input();
    ~file();
    file(const file&) = delete;
    file& operator=(const file&) = delete;

    /// 0 at the end; `failed` on an error.
    std::size_t read_at(std::uint64_t offset, char* to, std::size_t size, std::string& problem) const;
    /// False, with the reason in `problem`, unless all `size` bytes are there.
    bool read_exactly(std::uint64_t offset, std::size_t size, std::string& to, std::string& problem) const;
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] bool can_seek() const noexcept { return can_seek_; }

    static constexpr std::size_t failed = static_cast<std::size_t>(-1);

  private:
    file(int descriptor, std::uint64_t size, bool can_seek, bool owned) noexcept
        : descriptor_(descriptor), size_(size), can_seek_(can_seek), owned_(owned) {}

    int descriptor_;
    std::uint64_t size_;
    bool can_seek_;
    bool owned_;
};

/// A part of a file.
class file_stream final : public byte_stream {
  public:
    static constexpr std::uint64_t to_the_end = static_cast<std::uint64_t>(-1);

    explicit file_stream(std::shared_ptr<file> from, std::uint64_t offset = 0, std::uint64_t size = to_the_end) noexcept
        : from_(std::move(from)), offset_(offset), left_(size) {}
    std::size_t read(char* to, std::size_t size) override;

  private:
    std::shared_ptr<file> from_;
    std::uint64_t offset_;
    std::uint64_t left_;
};

/// Bytes of a stream that can be looked at before they are taken.
class look_ahead {
  public:
    explicit look_ahead(std::unique_ptr<byte_stream> from) : from_(std::move(from)), bytes_(std::size_t{64} * 1024) {}

    /// What is at hand: at least `wanted` bytes (at most 64 KiB), unless the stream ends before.
    [[nodiscard]] std::string_view peek(std::size_t wanted);
    void take(std::size_t count) noexcept {
        begin_ += count;
        taken_ += count;
    }
    /// Gives back the last of the bytes that were taken: at most `history` of them.
    void give_back(std::size_t count) noexcept {
        begin_ -= count;
        taken_ -= count;
    }
    static constexpr std::size_t history = 16;

    /// How many bytes were taken.
    [[nodiscard]] std::uint64_t taken() const noexcept { return taken_; }
    [[nodiscard]] const std::string& problem() const noexcept { return from_->problem(); }

  private:
    std::unique_ptr<byte_stream> from_;
    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t taken_ = 0;
    bool at_end_ = false;
};

} // namespace dsacheck::archive
