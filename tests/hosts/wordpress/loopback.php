<?php
// WordPress asks no addresses of the machine that it runs on, unless these two filters let it.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		return array_merge( $ports, array( (int) getenv( 'SITE_PORT' ) ) );
	}
);
