package org.porchlight;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.porchlight.exchange.Readers;
import org.porchlight.exchange.TelephoneRoutes;
import org.porchlight.line.CodeDesk;
import org.porchlight.line.LineSettings;
import org.porchlight.line.SideDesk;
import org.porchlight.line.World;
import org.porchlight.notification.CodeCarrier;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.notification.PhoneCodes;
import org.porchlight.operations.CodeSigns;
import org.porchlight.settings.Settings;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// Verifies telephones by code, and tells how far each can be counted on.
///
/// @param carrier carries codes, and says them in calls
/// @param signs what of them did not arrive
record TelephoneDesk(CodeCarrier carrier, CodeSigns signs, TelephoneRoutes routes) {
  static TelephoneDesk of(
      Vertx vertx,
      Settings settings,
      Wording wording,
      Store store,
      World world,
      Carrier carrier,
      CodeSigns signs,
      Readers readers,
      InstantSource clock,
      LongSupplier entropy) {
    var codeCarrier =
        new CodeCarrier(
            settings.line().agency(),
            settings.line().pagesNumber(),
            signs.counting(carrier),
            wording,
            store.tickets(),
            clock,
            entropy);
    var codes = new PhoneCodes(world.phones(), codeCarrier, clock, entropy);
    var routes =
        new TelephoneRoutes(
            vertx,
            settings.exchange(),
            settings.line().agency(),
            store,
            world.phones(),
            codes,
            readers,
            clock);
    return new TelephoneDesk(codeCarrier, signs, routes);
  }

  /// What leaves, from where, and how fast.
  static NotificationSettings notification(Settings settings) {
    LineSettings agency = settings.line();
    return new NotificationSettings(
        agency.agencyName(),
        agency.zone(),
        agency.familiesNumber(),
        agency.pagesNumber(),
        settings.carrier().accountSid(),
        NotificationSettings.PER_CALL,
        switch (settings.console().links()) {
          case NONE -> "";
          case STAFF -> settings.server().publicUrl() + "/incidents/";
        });
  }

  /// Everybody beside the line whose legs and replies these are.
  List<SideDesk> sides(SideDesk duty, SideDesk signing) {
    return List.of(duty, signs.listening(signing), signs.listening(new CodeDesk(carrier)));
  }

  void mount(Router router) {
    routes.mount(router);
  }
}
