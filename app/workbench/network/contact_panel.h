// Beside the picture: who the chosen contact is, and how its tie changed as the account tells it.
#pragma once

#include "kith/study/egogram.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListView;
class QPushButton;

namespace kith::workbench {

class ChangesModel;

class ContactPanel : public QWidget {
    Q_OBJECT
public:
    explicit ContactPanel(QWidget* parent = nullptr);

    void showNobody();
    // `words`: as the egogram says it, "Joris Haverkamp, Mentor, …".
    void showContact(const QString& name, const QString& words, bool mayChange);
    void showChanges(std::vector<study::ToldChange> changes);

Q_SIGNALS:
    void passagesWanted();
    void addWanted();
    void removeWanted(const kith::study::ToldChange& change);
    void wordsWanted(const kith::study::ToldChange& change);

private:
    void showButtons();

    ChangesModel* changes_;
    QLabel *name_, *about_, *none_;
    QListView* list_;
    QPushButton *passages_, *add_, *remove_;
    bool mayChange_ = false;
};

} // namespace kith::workbench
