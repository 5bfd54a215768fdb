// The contacts of an account in an order that stays while decisions change them: nothing jumps under the cursor.
#pragma once

#include "kith/study/accounts.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::workbench {

// A place in the list, for a contact or suggestion through everything that becomes of it.
struct KeptPlace {
    int id = 0;
    std::optional<ContactKey> key; // where it is decided on
    std::string label;
    std::vector<Passage> mentions; // as last seen
    // Where it is now in AccountPeople::contacts; none: it was rejected, merged, or undone.
    std::optional<std::size_t> contact;
    bool rejected = false; // it is gone, for mentions of it are rejected
};

class KeptOrder {
public:
    // In this order anew: `order` are indices of contacts.
    void begin(const study::AccountPeople& people, const std::vector<std::size_t>& order);
    // The same places with what they are now. What is new stands behind what it was a part of, else at the end; what
    // comes back stands where it was.
    void follow(const study::AccountPeople& people);
    [[nodiscard]] const std::vector<KeptPlace>& places() const { return places_; }

private:
    [[nodiscard]] KeptPlace* find(const study::AccountPeople& people, std::size_t contact);
    void add(const study::AccountPeople& people, std::size_t contact, std::vector<KeptPlace>::iterator before);

    std::vector<KeptPlace> places_;
    int lastId_ = 0;
};

} // namespace kith::workbench
