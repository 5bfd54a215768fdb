#include "inspector/contact_inspector.h"

#include "people/contact_card.h"

#include <QVBoxLayout>

namespace kith::workbench {

ContactInspector::ContactInspector(const PageContext& given) : InspectorCard(given), card_(new ContactCard(given)) {
    rows()->setContentsMargins(0, 0, 0, 0);
    rows()->addWidget(card_, 1);
    connect(card_, &ContactCard::shown, this, &InspectorCard::shown);
}

bool ContactInspector::show(const Subject& subject) {
    const auto* contact = std::get_if<ContactKey>(&subject);
    if (!contact) return false;
    card_->setContact(*contact);
    return true;
}

} // namespace kith::workbench
