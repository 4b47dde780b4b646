// Personal data in free text: what can be recognised by its form (Article 24(5) DSA).
#pragma once

#include "dsacheck/text.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <type_traits>

namespace dsacheck::personal_data {

/// What a piece of text looks like.
enum class kind : std::uint8_t {
    email_address,
    role_mailbox, ///< an e-mail address of an office, such as support@: personal data only if it reaches one
                  ///< person
    telephone_number,
    bank_account, ///< an IBAN with its checksum
    ip_address,
    payment_card,
    handle,          ///< @name
    profile_link,    ///< a web address that names an account of a social network
    national_number, ///< of identity, tax or social insurance, with the check of its country
};
inline constexpr std::size_t kind_count = 9;

/// The enumerator's own name.
[[nodiscard]] std::string_view name_of(kind what) noexcept;

/// One find. The bytes are `text.substr(offset, length)` of the text that was scanned, as it stands (escapes
/// included).
struct match {
    kind what = kind::email_address;
    std::string_view
        detail; ///< static storage: which format, for instance "Spanish DNI or NIE"; may be empty
    std::size_t offset = 0;
    std::size_t length = 0; ///< never 0 in a match that was found
};

/// Where matches go: a reference to something callable with a `const match&`, which outlives the call.
/// Nothing is copied.
class sink {
  public:
    template <class Callable, class = std::enable_if_t<!std::is_same_v<std::decay_t<Callable>, sink>>>
    sink(Callable&& take) noexcept // NOLINT: a lambda is passed as it stands
        : object_(const_cast<void*>(static_cast<const void*>(std::addressof(take)))),
          call_([](void* object, const match& found) {
              (*static_cast<std::remove_reference_t<Callable>*>(object))(found);
          }) {}

    void operator()(const match& found) const { call_(object_, found); }

  private:
    void* object_;
    void (*call_)(void*, const match&);
};

/// Finds personal data in `text`, from left to right; matches do not overlap. Total for any bytes, allocates
/// nothing, linear in time. Names, street addresses and what else has no form of its own are not found.
void scan(std::string_view text, text_form form, sink found);

/// The same for an identifier of letters, digits, "-" and "_", such as a puid: numbers stand there for
/// anything, so that only what carries a strong checksum and letters in fixed places counts, and addresses.
void scan_identifier(std::string_view identifier, sink found);

} // namespace dsacheck::personal_data
